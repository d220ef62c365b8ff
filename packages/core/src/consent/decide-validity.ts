import { lastDueDay, type Day } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'

export type ValidityFault = 'consent/ends-before' | 'consent/ended-already' | 'time/too-far'

/** 4.5.b: whether a permission can end on this day: not before it was given, not before it is entered, and within ten years. */
export function decideValidity({ givenOn, validUntil }: { readonly givenOn: Day; readonly validUntil: Day }, today: Day): Decision<Day, ValidityFault> {
  if (validUntil < givenOn) return refuse('consent/ends-before')
  if (validUntil < today) return refuse('consent/ended-already')
  return validUntil > lastDueDay(today) ? refuse('time/too-far') : accept(validUntil)
}
