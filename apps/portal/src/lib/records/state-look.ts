import type { RecordState } from '@xinshe/core/case/form-record.ts'
import type { Tone } from '@xinshe/ui'

/** How the state of a signed form looks beside its words. */
export function toneOfState(state: RecordState): Tone {
  if (state === 'approved') return 'good'
  if (state === 'signed') return 'accent'
  return state === 'superseded' ? 'neutral' : 'warning'
}
