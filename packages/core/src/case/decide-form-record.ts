import type { AccountId } from '../ids.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { mayBeResponsible, type Post } from '../post.ts'
import { isOpen, openStages, type Stage } from './case.ts'
import type { Objection } from './decide-stage.ts'
import type { RecordState } from './form-record.ts'
import type { FieldComment } from './review.ts'

export type RecordCommand =
  | { kind: 'sign' }
  | { kind: 'return'; comments: readonly FieldComment[] }
  | { kind: 'approve' }
  | { kind: 'decline'; explanation: string }
  | { kind: 'correct' }

export interface RecordFacts {
  /** `core.intake`, or a plugin's form. */
  readonly form: string
  readonly stage: Stage
  /** The newest version of the record; `null` before the first signature. */
  readonly record: { readonly state: RecordState; readonly author: AccountId | string } | null
  /** The other records of the case that wait for the lead, or returned for their next version; by name. */
  readonly othersWaiting?: readonly Pick<Objection, 'message'>[]
}

export interface RecordActor {
  readonly account: AccountId | string
  readonly post: Post
}

export type RecordRefusal =
  | 'case/read-only'
  | 'case/records-waiting'
  | 'record/wrong-stage'
  | 'record/wrong-step'
  | 'record/wrong-post'
  | 'record/own-approval'
  | 'record/comment-missing'
  | 'record/explanation-missing'

const steps: Readonly<Record<RecordState | 'none', readonly RecordCommand['kind'][]>> = {
  none: ['sign'],
  signed: ['return', 'approve', 'decline', 'correct'],
  returned: ['sign'],
  approved: ['correct'],
  declined: [],
  superseded: []
}

/** Until when in a case a core form may be written or decided. A plugin's forms: as long as the case is open. */
const seasons: Readonly<Record<string, readonly Stage[]>> = {
  'core.intake': openStages,
  'core.assessment': openStages,
  'core.interview': ['assessed', 'planned', 'in-service'],
  'core.plan': ['assessed', 'planned', 'in-service'],
  'core.closure': ['planned', 'in-service']
}

/**
 * What becomes of a record under this act. The answer to `sign` and `correct` is the state of the new version (the
 * one before becomes `superseded`), to the others the state of the version decided on. Approver and author are two
 * people (A.31, B.16, C.15): accounts are compared, not posts, for one person may hold both. Form C comes last: a closed
 * case takes no decision and no signature, so what waits for either would wait for ever (B.16).
 */
export function decideFormRecord(
  facts: RecordFacts,
  actor: RecordActor,
  command: RecordCommand
): Decision<RecordState, RecordRefusal> {
  const { form, stage, record } = facts
  if (!isOpen(stage)) return refuse('case/read-only')
  if (seasons[form] && !seasons[form].includes(stage)) return refuse('record/wrong-stage')
  if (!steps[record?.state ?? 'none'].includes(command.kind)) return refuse('record/wrong-step')

  if (command.kind === 'sign' || command.kind === 'correct') return decideWriting(record, actor, command)
  return decideVerdict(facts, actor, command)
}

/** A form waiting for the lead is withdrawn by its author alone (A.29 撤回); others wait for the verdict. */
function decideWriting(
  record: RecordFacts['record'],
  actor: RecordActor,
  command: RecordCommand
): Decision<RecordState, RecordRefusal> {
  if (!mayBeResponsible(actor.post)) return refuse('record/wrong-post')
  if (command.kind === 'correct' && record?.state === 'signed' && record.author !== actor.account)
    return refuse('record/wrong-post')
  return accept('signed')
}

function decideVerdict(
  { form, stage, record, othersWaiting = [] }: RecordFacts,
  actor: RecordActor,
  command: RecordCommand
): Decision<RecordState, RecordRefusal> {
  if (actor.post !== 'lead') return refuse('record/wrong-post')
  if (record?.author === actor.account) return refuse('record/own-approval')
  switch (command.kind) {
    case 'return':
      return command.comments.some(({ text }) => text.trim() !== '')
        ? accept('returned')
        : refuse('record/comment-missing')
    case 'decline':
      if (form !== 'core.intake' || stage !== 'registered') return refuse('record/wrong-step')
      return command.explanation.trim() === '' ? refuse('record/explanation-missing') : accept('declined')
    default:
      return form === 'core.closure' && othersWaiting.length > 0 ? refuse('case/records-waiting', othersWaiting) : accept('approved')
  }
}
