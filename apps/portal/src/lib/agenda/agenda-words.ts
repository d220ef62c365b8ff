import { agendaKindTitles } from '@xinshe/core/agenda/agenda.ts'
import { stepOf } from '@xinshe/core/flow/flow-steps.ts'
import { isPlanned } from '@xinshe/core/task/decide-planned.ts'
import { taskKindTitles } from '@xinshe/core/task/task.ts'
import { say, type Said } from '@xinshe/words'
import { riskDutyTitles } from '#lib/risk/duty.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

export type AgendaLine = Answers['agenda']['between']['items'][number]

/** Of which kind it is: a planned visit or interview says which of the two. */
export function agendaTitle({ kind, task, isOverdue }: AgendaLine): Said {
  if (isOverdue) return say('逾期', 'Overdue')
  return task && isPlanned(task) ? taskKindTitles[task] : agendaKindTitles[kind]
}

/** What one item of the calendar is, in words; a statutory term names its article (4.1). */
export function agendaWords({ kind, task, clock, duty, step, text, place, isDone }: AgendaLine): Said {
  if (kind === 'task') return text ? (place ? say(`${text}（${place}）`, `${text} (${place})`) : say(text, text)) : taskKindTitles[task!]
  if (kind === 'risk') return riskDutyTitles[duty!]
  if (kind === 'flow') return stepOf(step!)!.title
  if (kind === 'reply') return say('承诺答复信访人', 'Promised reply to the petitioner')
  if (kind === 'meeting') return isDone ? say('会议（已记纪要）', 'Meeting, minutes written') : say('会议', 'Meeting')
  if (kind === 'visit') return isDone ? say('入户走访（已签退）', 'Home visit, checked out') : say('入户走访（预计结束）', 'Home visit, expected end')
  return termWords(clock!)
}

/** Which statutory term, and by which article. */
export function termWords({ title, article, provisional }: Answers['clocks']['due']['terms'][number]['clock']): Said {
  return say(`${title.zh}，${article.title.zh}${provisional ? '（暂算）' : ''}`, `${title.en}, ${article.title.en}${provisional ? ' (provisional)' : ''}`)
}

/** Where it is worked on. */
export function agendaHref({ kind, caseId, matterId, duty }: AgendaLine, tenant: string): string {
  if (kind === 'clock') return `/${tenant}/matters/${matterId}`
  if (kind === 'flow') return `/${tenant}/cases/${caseId}/flows`
  return `/${tenant}/cases/${caseId}${kind === 'risk' && duty !== 'contact' ? '/risk' : ''}`
}
