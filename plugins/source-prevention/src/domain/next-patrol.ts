import { addDays, type Day } from '@xinshe/words'

/** 5.1.a: when a community is walked through again. An earlier walk that is written down late never puts off the next one's day backwards. */
export function nextPatrol({ nextOn, everyDays }: { nextOn: Day; everyDays: number }, patrolledOn: Day): Day {
  const next = addDays(patrolledOn, everyDays)
  return next > nextOn ? next : nextOn
}
