import type { Said } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'
import type { Stage } from './case.ts'

export type StageCommand =
  | { kind: 'assess' } // A.30 是
  | { kind: 'plan' } // the plan is approved
  | { kind: 'serve' } // 7.1.3.f: agreement signed or its waiver approved
  | { kind: 'archive' }
  | { kind: 'decline'; reason: string } // A.30 否
  | { kind: 'close'; ending: 'referred' | 'ended' } // C.01
  | { kind: 'reopen'; reason: string } // 7.1.4.j

/** A plugin's answer to `core/case-closing`: why the case cannot close yet. */
export interface Objection {
  readonly plugin: string
  readonly message: Said
}

const moves = {
  registered: ['assess', 'decline'],
  assessed: ['plan', 'decline'],
  planned: ['serve', 'close'],
  'in-service': ['close'],
  closed: ['archive', 'reopen'],
  archived: ['reopen'],
  declined: []
} as const satisfies Record<Stage, readonly StageCommand['kind'][]>

const target = {
  assess: 'assessed',
  plan: 'planned',
  serve: 'in-service',
  archive: 'archived',
  decline: 'declined',
  close: 'closed',
  reopen: 'in-service'
} as const satisfies Record<StageCommand['kind'], Stage>

/**
 * The next stage of a case. Refused: a step out of order, declining or reopening without a reason (A.30, 7.1.4.j),
 * closing against an objection (its data names who objects), planning while a judicial claim has no guidance (5.6.a).
 */
export function decideStage(
  current: { stage: Stage; objections: readonly Objection[]; isUnguided?: boolean },
  command: StageCommand
): Decision<Stage, 'case/wrong-step' | 'case/reason-missing' | 'case/objected' | 'case/guidance-missing'> {
  const allowed: readonly string[] = moves[current.stage]
  if (!allowed.includes(command.kind)) return refuse('case/wrong-step')
  if ('reason' in command && command.reason.trim() === '') return refuse('case/reason-missing')
  if (command.kind === 'close' && current.objections.length > 0) return refuse('case/objected', current.objections)
  if (command.kind === 'plan' && current.isUnguided) return refuse('case/guidance-missing', { clause: '5.6.a' })
  return accept(target[command.kind])
}
