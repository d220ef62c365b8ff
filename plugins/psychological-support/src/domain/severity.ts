import { say, type Said } from '@xinshe/words'

/** 5.7.a: how grave a state of mind is. The last is no diagnosis: it says that a professional has to look (5.7.b). */
export const severities = ['none', 'general', 'serious', 'suspected-disorder'] as const
export type Severity = (typeof severities)[number]

export const severityTitles: Readonly<Record<Severity, Said>> = {
  none: say('无明显困扰', 'No marked distress'),
  general: say('一般心理困扰', 'General distress'),
  serious: say('严重心理困扰', 'Serious distress'),
  'suspected-disorder': say('疑似精神障碍', 'Suspected disorder')
}

/** 5.7.b: what has to be taken to a professional. */
export function needsProfessional(severity: Severity): boolean {
  return severity === 'suspected-disorder'
}
