import { today as todayOf, timeOfDay } from '@xinshe/words'
import { blankAccused, type AccusedText } from '#lib/screening/accused.ts'
import { blankContact, blankMatter, blankPetitioner, type ContactText, type MatterText, type PetitionerText } from './registration.ts'

/** Everything typed at the counter before it is registered. */
export interface ReceptionText {
  /** A petitioner who is known already; null: somebody new, described in `petitioner`. */
  petitionerId: string | null
  petitioner: PetitionerText
  matter: MatterText
  contact: ContactText
  /** 7.1.2.i: whom the matter accuses, where it is an accusation. */
  accused: AccusedText
  /** A matter the petitioner came about before; null: something new. */
  matterId: string | null
  dispatchTo: string | null
}

/** An empty counter, today and now. */
export function blankReception(petitionerId: string | null, now = new Date()): ReceptionText {
  const today = todayOf(now)
  return { petitionerId, petitioner: blankPetitioner(), matter: blankMatter(today), contact: blankContact(today, timeOfDay(now)), accused: blankAccused(), matterId: null, dispatchTo: null }
}

/**
 * A counter for somebody who was looked for and not found: a name that was searched is not typed twice. What holds digits
 * was a telephone or a number, a bare word in small letters was pinyin: neither is what somebody is called.
 */
export function newcomer(searched: string, now = new Date()): ReceptionText {
  const blank = blankReception(null, now)
  const isName = !/\p{Nd}|^[a-z]+$/u.test(searched.trim())
  return isName ? { ...blank, petitioner: { ...blank.petitioner, name: searched.trim() } } : blank
}

/** What was being typed when the page was left, with whatever a later version of the page has added. */
export function readReception(answers: Readonly<Record<string, unknown>>): ReceptionText {
  const blank = blankReception(null)
  const kept = answers as Partial<ReceptionText>
  return {
    ...blank,
    ...kept,
    petitioner: { ...blank.petitioner, ...kept.petitioner },
    matter: { ...blank.matter, ...kept.matter },
    contact: { ...blank.contact, ...kept.contact },
    accused: { ...blank.accused, ...kept.accused }
  }
}
