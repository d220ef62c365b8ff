import { byRule } from '@xinshe/core/flow/checklist.ts'
import { reopenReasons } from '@xinshe/core/flow/flow.ts'
import { say, type Said } from '@xinshe/words'
import type { Flow, FlowLine } from './flows.ts'

/** One closing or reopening of a flow. */
export interface FlowTurn {
  readonly id: string
  readonly at: string
  readonly title: Said
  readonly byName: string | null
  readonly reason: Said
}

/** Every closing and reopening in the order they came in: each step with its time, its author and its reason (7.2.1–7.2.3). */
export function turnsOf({ entries }: Pick<Flow, 'entries'>): FlowTurn[] {
  return entries.filter(({ step }) => step === 'close' || step === 'reopen').map((line) => ({ id: line.id, at: line.at, byName: line.byName, ...told(line) }))
}

function told({ step, answers }: FlowLine): Pick<FlowTurn, 'title' | 'reason'> {
  const typed = String(answers['reason'] ?? '')
  const reason = say(typed, typed)
  if (step === 'close') return { title: say('结束', 'closed'), reason }
  if (answers['byRule'] !== byRule.byRule) return { title: say('重新打开', 'reopened'), reason }
  return { title: say('按规则重新打开', 'reopened by rule'), reason: Object.values(reopenReasons).find(({ zh }) => zh === typed) ?? reason }
}
