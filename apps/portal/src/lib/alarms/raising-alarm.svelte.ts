import type { raisableKinds } from '@xinshe/core/alarm/alarm.ts'
import { rpcFor } from '#lib/rpc.ts'
import { backToPost } from '#lib/session/back-to-post.ts'
import type { Answers } from '#lib/shell/shell-data.ts'
import { answerOf } from '../errors/answer-of.ts'
import { newId } from './new-id.ts'
import type { RaisedFrom } from './raised-from.ts'
import { sendAlarm, type SendingState } from './send-alarm.ts'

const patience = 10_000

/**
 * The alarm this person is raising. It is the page's, not the dialog's: closing the dialog or opening another page does
 * not stop the sending.
 */
class RaisingAlarm {
  /** Its dialog stands open; a question that came by itself waits behind it. */
  isAsked = $state(false)
  kind = $state<(typeof raisableKinds)[number]>('other')
  lifeDanger = $state<'yes' | 'no' | 'unknown'>('unknown')
  place = $state('')
  text = $state('')
  sending = $state<SendingState<Answers['alarms']['raise']> | null>(null)
  #requestId = ''

  get isUnderWay(): boolean {
    return this.sending?.kind === 'sending'
  }

  /** The alarm that stands under this id though it was refused: it went out as it was sent first. */
  get standing(): string | null {
    return this.sending?.kind === 'refused' && answerOf(this.sending.error)?.code === 'record/recorded-otherwise' ? this.#requestId : null
  }

  async raise({ tenant, isPartner, caseId, shareId }: RaisedFrom): Promise<void> {
    if (this.isUnderWay) return
    // What was refused was never stored, or stands as another: the next press is another alarm.
    if (this.sending?.kind === 'refused') this.#requestId = ''
    this.#requestId ||= newId()
    const requestId = this.#requestId
    const limited: typeof fetch = (address, init) => fetch(address, { ...init, signal: AbortSignal.timeout(patience) })
    await sendAlarm({
      send: () => {
        const { alarms, sharedCases } = rpcFor(limited, { tenant, onOtherPost: () => backToPost({ tenant }) })
        const alarm = {
          requestId,
          kind: this.kind,
          lifeDanger: { yes: true, no: false, unknown: null }[this.lifeDanger],
          place: this.place.slice(0, 200),
          text: this.text.slice(0, 2000)
        }
        return isPartner ? sharedCases.raiseAlarm.mutate({ ...alarm, shareId }) : alarms.raise.mutate({ ...alarm, caseId: caseId as never })
      },
      onState: (state) => (this.sending = state)
    })
  }

  /** The next press is another alarm. */
  clear(): void {
    if (this.isUnderWay) return
    Object.assign(this, { kind: 'other', lifeDanger: 'unknown', place: '', text: '', sending: null })
    this.#requestId = ''
  }
}

export const raising = new RaisingAlarm()
