import type { ShareEnd, ShareState } from '@xinshe/core/partner/share-state.ts'
import type { Tone } from '@xinshe/ui'
import { say, type Said } from '@xinshe/words'
import type { Answers } from '#lib/shell/shell-data.ts'

/** A case shared with a partner (6.3.2.a), as whoever holds the case sees it. */
export type Share = Answers['casePartners']['ofCase'][number]
export type PartnerAccount = Answers['partners']['accounts'][number]
export type SharedNote = Share['notes'][number]

export const shareStateTitles: Readonly<Record<ShareState, Said>> = {
  ahead: say('尚未开始', 'Not begun'),
  open: say('共享中', 'Shared'),
  over: say('已结束', 'Ended')
}
export const shareStateTones: Readonly<Record<ShareState, Tone>> = { ahead: 'accent', open: 'good', over: 'neutral' }

export const shareEndTitles: Readonly<Record<ShareEnd, Said>> = {
  'by-hand': say('已提前结束', 'Ended early'),
  withdrawn: say('当事人撤回同意', 'Consent withdrawn'),
  'case-ended': say('个案已结束', 'The case ended'),
  'case-moved': say('个案移交其他项目', 'The case was handed over')
}
