import { answerOf } from '#lib/errors/answer-of.ts'
import { rpcFor } from '#lib/rpc.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

export type MyAlarm = Answers['alarms']['mine'][number]
export type Contact = Answers['alarms']['crisisContact']

const second = 1000

/** Open alarms of this person, asked every ten seconds while the page is seen, every minute while it is not. */
class AlarmWatch {
  alarms = $state<MyAlarm[]>([])
  contact = $state<Contact>(null)
  /** The session has ended: nothing can arrive here. */
  isSignedOut = $state(false)
  #tenant = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Watches at this desk until the returned function is called. */
  start(tenant: string): () => void {
    this.#tenant = tenant
    const look = () => void this.#round()
    const onSight = () => document.visibilityState === 'visible' && look()
    document.addEventListener('visibilitychange', onSight)
    window.addEventListener('online', look)
    look()
    // Known beforehand: the number is needed when nothing can be asked any more.
    void rpcFor(fetch, { tenant, watching: true }).alarms.crisisContact.query().then((contact) => (this.contact = contact), () => {})
    return () => {
      document.removeEventListener('visibilitychange', onSight)
      window.removeEventListener('online', look)
      clearTimeout(this.#timer)
      this.#tenant = ''
      this.alarms = []
    }
  }

  /** Asks now: after something was raised, taken or closed. */
  async refresh(): Promise<void> {
    const tenant = this.#tenant
    if (!tenant) return
    try {
      const limited: typeof fetch = (address, init) => fetch(address, { ...init, signal: AbortSignal.timeout(10 * second) })
      const alarms = await rpcFor(limited, { tenant, watching: true }).alarms.mine.query()
      if (tenant !== this.#tenant) return
      this.alarms = alarms
      this.isSignedOut = false
    } catch (error) {
      // What was there stays: a network that is down ends no alarm.
      if (answerOf(error)?.status === 401) this.isSignedOut = true
    }
  }

  async #round(): Promise<void> {
    clearTimeout(this.#timer)
    await this.refresh()
    clearTimeout(this.#timer)
    if (this.#tenant) this.#timer = setTimeout(() => void this.#round(), document.visibilityState === 'visible' ? 10 * second : 60 * second)
  }
}

export const alarmWatch = new AlarmWatch()
