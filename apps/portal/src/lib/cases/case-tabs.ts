import { say, type Said } from '@xinshe/words'
import type { Shell } from '#lib/shell/shell-data.ts'
import type { TheCase } from './the-case.ts'

export interface CaseTab {
  readonly id: string
  readonly label: Said
  readonly href: string
  readonly count?: number
  readonly dot?: Said
}

/** The tabs of a case: the core's own, then those of the plugins the shell offers. Registry readers see the story alone. */
export function caseTabs(theCase: TheCase, shell: Pick<Shell, 'caseTabs'>, base: string): CaseTab[] {
  const story = [
    { id: 'overview', label: say('概览', 'Overview'), href: base },
    { id: 'timeline', label: say('时间线', 'Timeline'), href: `${base}/timeline` },
    { id: 'risk', label: say('风险', 'Risk'), href: `${base}/risk` }
  ]
  if (!theCase.readsContent) return story
  const interviews = theCase.records.filter(({ form }) => form === 'core.interview').length
  return [
    ...story,
    { id: 'intake', label: say('A 接案', 'A Intake'), href: `${base}/forms/intake`, dot: markOf(theCase, 'core.intake') },
    { id: 'assessment', label: say('预估', 'Assessment'), href: `${base}/forms/assessment`, dot: markOf(theCase, 'core.assessment') },
    { id: 'plan', label: say('计划', 'Plan'), href: `${base}/forms/plan`, dot: markOf(theCase, 'core.plan') },
    { id: 'interviews', label: say('B 会谈', 'B Interviews'), href: `${base}/interviews`, count: interviews || undefined, dot: markOf(theCase, 'core.interview') },
    { id: 'closure', label: say('C 结案', 'C Closure'), href: `${base}/forms/closure`, dot: markOf(theCase, 'core.closure') },
    { id: 'flows', label: say('专项流程', 'Flows'), href: `${base}/flows` },
    { id: 'documents', label: say('附件', 'Documents'), href: `${base}/documents` },
    { id: 'sharing', label: say('授权与转介', 'Consents, referrals'), href: `${base}/sharing` },
    ...shell.caseTabs.map(({ plugin, id, title }) => ({ id: `${plugin}/${id}`, label: title, href: `${base}/${plugin}/${id}` }))
  ]
}

/** A dot where a form waits for somebody or has unsigned text. */
function markOf({ records, drafts }: TheCase, form: string): Said | undefined {
  const own = records.filter((record) => record.form === form)
  if (own.some(({ state }) => state === 'returned')) return say('已退回', 'returned')
  if (own.some(({ state }) => state === 'signed')) return say('待签批', 'waiting for the lead')
  return drafts.some((draft) => draft.form === form) ? say('有草稿', 'has a draft') : undefined
}

/** Which tab an address belongs to, by what follows the case's own address. */
export function currentTab(path: string): string {
  const [first = '', second = ''] = path.split('/').filter((part) => part !== '')
  if (first === '') return 'overview'
  if (first === 'forms') return second
  return ['timeline', 'risk', 'interviews', 'flows', 'documents', 'sharing'].includes(first) ? first : `${first}/${second}`
}
