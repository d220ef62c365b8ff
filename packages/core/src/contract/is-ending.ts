import { daysBetween, type Day } from '@xinshe/words'

/** A contract whose successor has to be arranged now: the time in which cases are handed over. */
const soon = 60

/** Whether a contract has ended or ends soon: its open cases need another one. */
export function isEnding({ ends }: { readonly ends: Day }, today: Day): boolean {
  return daysBetween(today, ends) <= soon
}
