import { nameKey } from '../petitioner/search-query.ts'
import type { InterviewDraft } from './interview-form.ts'
import { self } from './interview-relations.ts'

/** Somebody of a case who may be interviewed (B.01), as the house knows them. */
export interface InterviewPerson {
  /** Where they are known from; stays the same until that is corrected. */
  readonly ref: string
  /** Their own entry, where they came themselves and are not the petitioner of the case. */
  readonly petitionerId?: string
  readonly name: string
  readonly contact?: string | undefined
  /** B.03; 本人 for the petitioner alone. */
  readonly relation?: string | undefined
}

/** What choosing somebody writes, B.01–B.03. */
export const personFields = ['subject', 'subjectContact', 'relation'] as const satisfies readonly (keyof InterviewDraft)[]

/** B.01–B.03 for an interview with this person: filled in without typing. */
export function interviewWith({ name, contact, relation }: Omit<InterviewPerson, 'ref' | 'petitionerId'>): InterviewDraft {
  return { subject: name, ...(contact && { subjectContact: contact }), ...(relation && { relation }) }
}

/**
 * Each person once, where they are known from first: somebody of the family whose telephone an earlier interview has keeps
 * it. Two of one name with two telephones are two people, and the petitioner's namesake is not the petitioner.
 */
export function distinctPeople(people: readonly InterviewPerson[]): InterviewPerson[] {
  const distinct: InterviewPerson[] = []
  for (const person of people) {
    const at = distinct.findIndex((known) => isSamePerson(known, person))
    if (at < 0) distinct.push(person)
    else distinct[at] = { ...person, ...given(distinct[at]!) }
  }
  return distinct
}

function isSamePerson(one: InterviewPerson, other: InterviewPerson): boolean {
  const isOne = nameKey(one.name) === nameKey(other.name) && (one.relation === self.zh) === (other.relation === self.zh)
  return isOne && (!one.contact || !other.contact || one.contact === other.contact)
}

function given(person: InterviewPerson): InterviewPerson {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value)) as unknown as InterviewPerson
}
