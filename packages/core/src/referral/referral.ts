import { isDay, say, type Said } from '@xinshe/words'
import { z } from 'zod'
import { recipient } from '../consent/consent.ts'
import { sharedPart } from '../consent/parts.ts'
import { caseId, recordId } from '../ids.ts'
import { paragraphs } from '../typed-text.ts'

/** 6.4: where a demand that is somebody else's stands on its way there and back. */
export const referralStates = ['draft', 'sent', 'received', 'returned', 'in-progress', 'done', 'failed', 'withdrawn'] as const
export const referralState = z.enum(referralStates)
export type ReferralState = (typeof referralStates)[number]
export const referralStateTitles: Readonly<Record<ReferralState, Said>> = {
  draft: say('草稿', 'Draft'),
  sent: say('已发出', 'Sent'),
  received: say('已接收', 'Received'),
  returned: say('已退回', 'Returned'),
  'in-progress': say('处理中', 'In progress'),
  done: say('完成', 'Done'),
  failed: say('失败', 'Failed'),
  withdrawn: say('已撤回', 'Withdrawn')
}

export const referralSteps = ['send', 'receive', 'return', 'begin', 'finish', 'fail', 'withdraw'] as const
export const referralStep = z.enum(referralSteps)
export type ReferralStep = (typeof referralSteps)[number]
export const referralStepTitles: Readonly<Record<ReferralStep, Said>> = {
  send: say('发出', 'Sent'),
  receive: say('接收', 'Received'),
  return: say('退回', 'Returned'),
  begin: say('开始处理', 'Taken in hand'),
  finish: say('办结', 'Done'),
  fail: say('未能办成', 'Failed'),
  withdraw: say('撤回', 'Withdrawn')
}

/** One piece that goes along because a person ticked it: a field, or one signed form. */
export const pick = z.strictObject({ part: sharedPart, recordId: recordId.optional() })
export type Pick = z.output<typeof pick>

const day = z.string().refine(isDay)

/** A referral as its sender writes it. Without picks nothing goes along but the demand. */
export const referralText = z.strictObject({
  recipient,
  demand: paragraphs(4000).pipe(z.string().min(1)),
  picks: z.array(pick).max(40).default([]),
  /** The permission it rests on; without one, an article of law. */
  consentId: z.uuid().optional(),
  law: paragraphs(500).default(''),
  followUpOn: day.optional(),
  /** Days without a receipt after which the sender is reminded; left out, what the bureau has set. */
  receiptDays: z.int().min(1).max(30).optional()
})
export type ReferralText = z.output<typeof referralText>

export const newReferral = z.strictObject({ caseId, ...referralText.shape })
