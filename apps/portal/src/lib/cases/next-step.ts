import type { Stage } from '@xinshe/core/case/case.ts'
import type { RecordState } from '@xinshe/core/case/form-record.ts'
import { say, type Said } from '@xinshe/words'

/** What the next step is told from; part of what `cases.get` answers. */
export interface Standing {
  readonly stage: Stage
  readonly records: readonly { readonly form: string; readonly state: RecordState }[]
  readonly agreement: { readonly agreement: { readonly kind: 'signed' | 'waived' }; readonly approvedBy: string | null } | null
}

export interface NextStep {
  readonly title: Said
  /** Below the case's own address; absent where only somebody else can act. */
  readonly path?: string
  /** Whose turn it is. */
  readonly turn: 'worker' | 'lead' | 'nobody'
}

/** What a case waits for now, in one line for its header (7.1.1 to 7.1.4, A.29–A.31, C.12–C.14). */
export function nextStep({ stage, records, agreement }: Standing): NextStep {
  const stateOf = (form: string) => records.find((record) => record.form === form)?.state
  if (stage === 'registered') return formStep('intake', stateOf('core.intake'), say('填写接案表', 'Fill in the intake form'))
  if (stage === 'assessed') return formStep('plan', stateOf('core.plan'), say('制定服务计划', 'Make the service plan'))
  if (stage === 'planned') return agreementStep(agreement)
  if (stage === 'in-service') return closing(stateOf('core.closure'))
  if (stage === 'closed') return { title: say('归档', 'Archive'), path: '', turn: 'worker' }
  if (stage === 'declined') return { title: say('转介至对口部门', 'Refer it to whoever is competent'), path: '/sharing?refer', turn: 'worker' } // A.30 否, 6.4
  return { title: say('无', 'Nothing'), turn: 'nobody' }
}

function formStep(form: 'intake' | 'plan' | 'closure', state: RecordState | undefined, begin: Said): NextStep {
  const path = `/forms/${form}`
  if (state === 'signed') return { title: say('等待项目负责人签批', 'Waiting for the lead'), path, turn: 'lead' }
  if (state === 'returned') return { title: say('按退回意见修改', 'Revise as asked'), path, turn: 'worker' }
  return { title: begin, path, turn: 'worker' }
}

function agreementStep(standing: Standing['agreement']): NextStep {
  const path = '/forms/plan'
  if (!standing) return { title: say('签订服务协议', 'Sign the agreement'), path, turn: 'worker' }
  if (standing.agreement.kind === 'waived' && !standing.approvedBy) return { title: say('等待批准免签协议', 'Waiver waits for the lead'), path, turn: 'lead' }
  return { title: say('开始服务', 'Begin the service'), path, turn: 'worker' }
}

function closing(state: RecordState | undefined): NextStep {
  if (state === 'signed' || state === 'returned') return formStep('closure', state, say('', ''))
  return { title: say('记录会谈', 'Record interviews'), path: '/interviews', turn: 'worker' }
}
