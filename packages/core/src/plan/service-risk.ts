import { choice, longText, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { riskLevels, riskTitles } from '../case/case.ts'
import { isGrave } from '../risk/is-grave.ts'

/** 7.1.3.h: what may go wrong in the service itself, how gravely, what is done about it, and by whom; 7.1.4.f: what came of it. */
export const serviceRisk = {
  risk: longText({ clause: '7.1.3.h', label: say('风险', 'Risk'), max: 1_000, lines: 2 }),
  level: choice({ clause: '7.1.3.h', label: say('等级', 'Level'), options: riskLevels.map((level) => option(level, riskTitles[level])) }),
  response: longText({ clause: '7.1.3.h', label: say('应对', 'Response'), max: 1_000, lines: 2 }),
  owner: text({ clause: '7.1.3.h', label: say('负责人', 'By whom'), max: 60 }),
  status: optional(
    choice({ clause: '7.1.4.f', label: say('状态', 'Status'), since: 3, options: [option('open', say('未化解', 'Open')), option('resolved', say('已化解', 'Resolved'))] })
  ),
  evidence: optional(
    longText({ clause: '7.1.4.f', label: say('化解依据', 'Evidence'), hint: say('已化解的须写明', 'Needed where it is resolved'), max: 1_000, lines: 2, since: 3 })
  )
} as const

/** 7.1.4.f: whether red or orange is left that nobody has resolved; a risk without a status is open. */
export function hasGraveRiskLeft(risks: readonly { readonly level: string; readonly status?: string | undefined }[] = []): boolean {
  return risks.some(({ level, status }) => isGrave(level) && status !== 'resolved')
}
