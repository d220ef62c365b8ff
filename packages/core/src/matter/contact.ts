import { say, type Said } from '@xinshe/words'
import { z } from 'zod'
import { organLevel } from '../classification/organ-level.ts'
import { contactId, matterId, petitionerId } from '../ids.ts'
import { paragraphs } from '../typed-text.ts'

/** 3.1 names exactly these five ways to petition; only a visit can be repeated, bypassing or collective (3.4, 3.6, 3.7). */
export const channels = ['online', 'letter', 'phone', 'fax', 'visit'] as const
export const channel = z.enum(channels)
export type Channel = (typeof channels)[number]

export const channelTitles: Readonly<Record<Channel, Said>> = {
  online: say('信息网络', 'Online'),
  letter: say('书信', 'Letter'),
  phone: say('电话', 'Telephone'),
  fax: say('传真', 'Fax'),
  visit: say('走访', 'Visit')
}

/** One event by one channel. `headcount` counts the people present; nobody petitions as none, or as a hundred thousand. */
export const newContact = z.strictObject({
  matterId,
  /** Made by whoever records it: sent again after a broken connection it is the same contact. */
  contactId: contactId.optional(),
  channel,
  happenedAt: z.iso.datetime({ offset: true }),
  headcount: z.int().min(1).max(99_999).default(1),
  /** The organ that was approached. */
  organ: paragraphs(200).default(''),
  /** Its level (3.6); left out where nobody knows it, or where the own bureau was approached. */
  organLevel: organLevel.optional(),
  /** The member of the group who came; left out for the petitioner of the matter (3.4). */
  petitionerId: petitionerId.optional()
})
export type NewContact = z.infer<typeof newContact>

export const contact = z.strictObject({ ...newContact.omit({ contactId: true }).shape, id: contactId })
export type Contact = z.infer<typeof contact>
