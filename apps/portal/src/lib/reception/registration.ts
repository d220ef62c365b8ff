import type { OrganLevel } from '@xinshe/core/classification/organ-level.ts'
import type { Channel, NewContact } from '@xinshe/core/matter/contact.ts'
import type { MatterKind } from '@xinshe/core/matter/matter-kind.ts'
import type { NewMatter } from '@xinshe/core/matter/matter.ts'
import type { Gender, IdDocumentKind, NationalityKind, NewPetitioner, PartyKind } from '@xinshe/core/petitioner/petitioner.ts'
import { timeOfDay, today } from '@xinshe/words'

/** The counter's form as it is typed: every box a text, nothing demanded yet. */
export interface PetitionerText {
  party: PartyKind
  nationality: NationalityKind
  name: string
  /** Ticked instead of a name; the reason follows. */
  isAnonymous: boolean
  anonymousReason: string
  aliases: string
  representative: string
  idKind: IdDocumentKind
  idNumber: string
  phones: string
  /** 7.1.1.c: the division of the residence; empty: not chosen. */
  homeCode: string
  address: string
  gender: Gender | null
  bornOn: string
  interpreter: string
}

export interface MatterText {
  title: string
  summary: string
  officialNumber: string
  /** 7.1.1.d: the division where the problem lies; empty: not chosen. */
  occurrenceCode: string
  occurrenceText: string
  competentOrgan: string
  /** 3.6: its level; null: not known. */
  competentLevel: OrganLevel | null
  /** 条例 29–31; null: not chosen. */
  kind: MatterKind | null
  receivedOn: string
}

export interface ContactText {
  channel: Channel | null
  /** Day and time of the contact, in Guangzhou. */
  day: string
  time: string
  headcount: number | null
  organ: string
  /** 3.6: the level of the organ that was approached; null: not known, or the own one. */
  organLevel: OrganLevel | null
}

export function blankPetitioner(): PetitionerText {
  return {
    party: 'person', nationality: 'citizen', name: '', isAnonymous: false, anonymousReason: '', aliases: '', representative: '',
    idKind: 'id-card', idNumber: '', phones: '', homeCode: '', address: '', gender: null, bornOn: '', interpreter: ''
  }
}

export function blankMatter(today: string): MatterText {
  return { title: '', summary: '', officialNumber: '', occurrenceCode: '', occurrenceText: '', competentOrgan: '', competentLevel: null, kind: null, receivedOn: today }
}

export function blankContact(today: string, time: string): ContactText {
  return { channel: null, day: today, time, headcount: 1, organ: '', organLevel: null }
}

/** The documents somebody of this kind may show, the usual one first. Nobody needs a Chinese number (1.b). */
export function documentsOf(nationality: NationalityKind): readonly IdDocumentKind[] {
  if (nationality === 'citizen') return ['id-card', 'hmt-permit', 'passport', 'other', 'none']
  if (nationality === 'foreigner') return ['passport', 'residence-permit', 'other', 'none']
  if (nationality === 'stateless') return ['other', 'passport', 'none']
  if (nationality === 'domestic-organisation') return ['credit-code', 'other', 'none']
  return ['other', 'none']
}

/** What is sent: the typed boxes without the blank ones and without what this kind of petitioner does not have. */
export function petitionerOf(text: PetitionerText): NewPetitioner {
  const isPerson = text.party === 'person'
  const given = (value: string) => value.trim() || undefined
  return {
    party: text.party,
    nationality: text.nationality,
    anonymousReason: text.isAnonymous ? given(text.anonymousReason) : undefined,
    interpreter: given(text.interpreter),
    homeCode: text.homeCode || undefined,
    identity: {
      name: text.isAnonymous ? undefined : given(text.name),
      aliases: isPerson ? listOf(text.aliases) : [],
      representative: isPerson ? undefined : given(text.representative),
      idKind: text.idKind,
      idNumber: text.idKind === 'none' ? undefined : given(text.idNumber),
      phones: listOf(text.phones),
      address: given(text.address),
      gender: isPerson ? (text.gender ?? undefined) : undefined,
      bornOn: isPerson ? given(text.bornOn) : undefined
    }
  }
}

/** Several entries in one box: 、 ， ； / and line ends part them. */
export function listOf(text: string): string[] {
  return text.split(/[、，,;；/\n]/).map((part) => part.trim()).filter((part) => part !== '')
}

/** What is sent about the matter. A number was copied from the official system the day it was registered (7.1.1.e). */
export function matterOf(text: MatterText): Omit<NewMatter, 'petitionerId'> {
  const officialNumber = text.officialNumber.trim() || undefined
  return {
    title: text.title.trim(),
    summary: text.summary.trim(),
    officialNumber,
    copiedOn: officialNumber && text.receivedOn,
    occurrenceCode: text.occurrenceCode || undefined,
    occurrenceText: text.occurrenceText.trim(),
    competentOrgan: text.competentOrgan.trim(),
    competentLevel: text.competentLevel ?? undefined,
    kind: text.kind ?? undefined,
    receivedOn: text.receivedOn
  }
}

/** A contact that is on record, as it would be typed: what a correction begins with. */
export function typedContact({ channel, happenedAt, headcount, organ, organLevel }: Omit<ContactText, 'day' | 'time' | 'organLevel'> & { happenedAt: string; organLevel: OrganLevel | '' }): ContactText {
  const at = new Date(happenedAt)
  return { channel, day: today(at), time: timeOfDay(at), headcount, organ, organLevel: organLevel || null }
}

/** What is sent about the contact, once it has been checked. */
export function contactOf(text: ContactText): Omit<NewContact, 'matterId'> {
  return { channel: text.channel!, happenedAt: happenedAt(text), headcount: text.headcount!, organ: text.organ.trim(), organLevel: text.organLevel ?? undefined }
}

/** The moment of the contact with its zone, as the wire wants it. */
export function happenedAt({ day, time }: Pick<ContactText, 'day' | 'time'>): string {
  return `${day}T${time || '00:00'}:00+08:00`
}
