import type { ReferralState, ReferralStep } from '@xinshe/core/referral/referral.ts'
import type { Tone } from '@xinshe/ui'
import { say, type Said } from '@xinshe/words'
import type { Answers } from '#lib/shell/shell-data.ts'

export type ReferralLine = Answers['referrals']['list'][number]
export type Referral = Answers['referrals']['get']

export const referralTones: Readonly<Record<ReferralState, Tone>> = {
  draft: 'neutral',
  sent: 'accent',
  received: 'accent',
  returned: 'warning',
  'in-progress': 'accent',
  done: 'good',
  failed: 'danger',
  withdrawn: 'neutral'
}

/** What a step is called on its button, and what is asked with it. */
export const stepActs: Readonly<Record<ReferralStep, { act: Said; asks: Said; needs: 'none' | 'optional' | 'required' }>> = {
  send: { act: say('发出', 'Send'), asks: say('附言', 'Message'), needs: 'none' },
  receive: { act: say('接收', 'Receive'), asks: say('回执（接收人、编号）', 'Receipt (who, number)'), needs: 'optional' },
  return: { act: say('退回', 'Return'), asks: say('退回的原因', 'Why it is returned'), needs: 'required' },
  begin: { act: say('开始处理', 'Take in hand'), asks: say('说明', 'Note'), needs: 'optional' },
  finish: { act: say('办结', 'Done'), asks: say('办理结果', 'Result'), needs: 'required' },
  fail: { act: say('未能办成', 'Failed'), asks: say('结果和原因', 'Result and why'), needs: 'required' },
  withdraw: { act: say('撤回转介', 'Withdraw'), asks: say('撤回的原因', 'Why it is withdrawn'), needs: 'required' }
}

/** Whom it went to, in one line. */
export function toText({ toName, toPlace, organ }: { toName: string | null; toPlace: string | null; organ: string }): string {
  return toName ? `${toName}（${toPlace ?? ''}）` : organ
}

/** What is late or shut, in words of the side that reads it; nothing while all is well. */
export function warningOf({ daysLate, isShut, state, isReceiver }: { daysLate: number; isShut: boolean; state: ReferralState; isReceiver: boolean }): Said | undefined {
  const isOpen = !['done', 'failed', 'withdrawn'].includes(state)
  if (isShut && isReceiver) return isOpen && state !== 'returned' ? say('同意已撤回或过期，请结束', 'Consent withdrawn or run out: to be ended') : undefined
  if (isShut && isOpen) return say('同意已撤回或过期，对方不能再看', 'Consent withdrawn or run out: shut to the receiver')
  return daysLate > 0 ? say(`无回执，逾期 ${daysLate} 天`, `No receipt, ${daysLate} days late`) : undefined
}

type Reach = Pick<Referral, 'state' | 'sentAt' | 'shutAt' | 'isShut' | 'isOutside' | 'openUntil' | 'sides'>

/** Why nothing of what went along is to be seen here. */
export function emptyReason({ state, sentAt, isShut }: Pick<Reach, 'state' | 'sentAt' | 'isShut'>): { title: Said; text?: Said } {
  if (sentAt === null) return { title: say('还没有发出', 'Not sent yet') }
  if (isShut) return { title: say('内容已关闭', 'Shut'), text: say('当事人已撤回同意，或同意已过期。', 'The person has withdrawn the consent, or it has run out.') }
  if (state === 'withdrawn') return { title: say('内容已关闭', 'Shut'), text: say('转介方已撤回转介。', 'The sender has withdrawn the referral.') }
  return { title: say('没有随附内容', 'Nothing went along') }
}

/** Until when the receiver may read it, or since when and why no more. */
export function readableUntil({ state, sentAt, shutAt, isShut, isOutside, openUntil }: Reach, day: (at: Date | string) => string): string | Said {
  if (sentAt === null || isOutside) return openUntil && !isOutside ? day(openUntil) : '—'
  if (shutAt) return say(`${day(shutAt)} 已关闭（同意已撤回）`, `shut ${day(shutAt)} (consent withdrawn)`)
  if (isShut && openUntil) return say(`${day(openUntil)}（同意已过期）`, `${day(openUntil)} (consent run out)`)
  if (state === 'withdrawn') return say('已关闭（转介已撤回）', 'shut (referral withdrawn)')
  return openUntil ? day(openUntil) : '—'
}
