import { coreRefusals } from '@xinshe/core/refusals.ts'
import type { Accused } from '@xinshe/core/screening/accused.ts'
import { say, type Said } from '@xinshe/words'

/** Whom an accusation names (7.1.2.i), as it is ticked and typed. */
export interface AccusedText {
  units: string[]
  people: string[]
  isElsewhere: boolean
  reason: string
}

export function blankAccused(): AccusedText {
  return { units: [], people: [], isElsewhere: false, reason: '' }
}

/** What is missing, by field, before anything is sent. */
export function wrongAccused({ units, people, isElsewhere, reason }: AccusedText): Record<string, Said> {
  const isNobody = !isElsewhere && units.length + people.length === 0
  return {
    ...(isNobody && { accused: coreRefusals['accusation/whom-missing'] }),
    ...(reason.trim() === '' && { accusedReason: say('请写明反映的是谁、什么问题', 'Please say whom and what it is about') })
  }
}

/** What is sent: nobody of this house where that was ticked, whoever was ticked before. */
export function accusedOf({ units, people, isElsewhere, reason }: AccusedText): Accused {
  return { from: isElsewhere ? [] : [...units, ...people], isElsewhere, reason: reason.trim() }
}
