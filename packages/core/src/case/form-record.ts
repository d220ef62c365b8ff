import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/**
 * What becomes of a signed form: it waits for the lead (`signed`), was sent back with comments (`returned`),
 * was approved, was declined (A.30 否), or a later version took its place (`superseded`).
 */
export const recordStates = ['signed', 'returned', 'approved', 'declined', 'superseded'] as const
export const recordState = z.enum(recordStates)
export type RecordState = (typeof recordStates)[number]

export const recordStateTitles: Readonly<Record<RecordState, Said>> = {
  signed: say('待签批', 'Waiting for the lead'),
  returned: say('已退回', 'Returned'),
  approved: say('已签批', 'Approved'),
  declined: say('不接案', 'Declined'),
  superseded: say('已被更正', 'Superseded')
}

/** The core's own forms; a plugin's forms carry the plugin's id. */
export const coreForms = ['core.intake', 'core.assessment', 'core.interview', 'core.plan', 'core.closure'] as const
export type CoreForm = (typeof coreForms)[number]
