import { choice, longText, option, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { riskLevels, riskTitles } from '../case/case.ts'

/** 7.1.3.h: what may go wrong in the service itself, how gravely, what is done about it, and by whom. */
export const serviceRisk = {
  risk: longText({ clause: '7.1.3.h', label: say('风险', 'Risk'), max: 1_000, lines: 2 }),
  level: choice({ clause: '7.1.3.h', label: say('等级', 'Level'), options: riskLevels.map((level) => option(level, riskTitles[level])) }),
  response: longText({ clause: '7.1.3.h', label: say('应对', 'Response'), max: 1_000, lines: 2 }),
  owner: text({ clause: '7.1.3.h', label: say('负责人', 'By whom'), max: 60 })
} as const
