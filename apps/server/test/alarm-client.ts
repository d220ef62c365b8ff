import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { hashOf } from '@xinshe/db/ticket.ts'
import { people, type Person } from '@xinshe/testing/world-rows.ts'
import type pg from 'pg'

/** Somebody in front of a page, while servers die: every call is tried again until it is answered. */
export class AlarmClient {
  readonly #origin: string
  readonly #token: string
  /** Ids the server said it has. */
  readonly raised: string[] = []
  /** Ids the server said this person has taken. */
  readonly taken: string[] = []
  /** Answers to an outage that did not say it is one (E10, C21: 503). */
  readonly faults: string[] = []
  #isDone = false

  private constructor(origin: string, token: string) {
    this.#origin = origin
    this.#token = token
  }

  static async signIn(origin: string, signIn: pg.Pool, person: Person): Promise<AlarmClient> {
    const token = randomBytes(20).toString('hex')
    await signIn.query('select authz.open_session($1, $2, $3, $4, $5)', [people[person].accountId, hashOf(token), 'test', '6 hours', '12 hours'])
    return new AlarmClient(origin, token)
  }

  /** Raises one alarm after the other, each under an id of its own until the server has it. */
  async keepRaising(): Promise<void> {
    while (!this.#isDone) {
      const requestId = randomUUID()
      await this.#insist('alarms.raise', { requestId, kind: 'self-harm', place: '大厅', text: '演练' })
      this.raised.push(requestId)
      await sleep(150)
    }
  }

  /** Sees what comes in, and takes every other alarm. */
  async keepTaking(): Promise<void> {
    const seen = new Set<string>()
    while (!this.#isDone) {
      const alarms = (await this.#insist('alarms.mine')) as { id: string; takenAt: string | null }[]
      for (const { id } of alarms.filter((alarm) => !seen.has(alarm.id))) {
        seen.add(id)
        await this.#insist('alarms.markShown', { alarmId: id })
        if (seen.size % 2 === 0) continue
        await this.#insist('alarms.acknowledge', { alarmId: id })
        this.taken.push(id)
      }
      await sleep(100)
    }
  }

  /** After what is under way has been answered. */
  stop(): void {
    this.#isDone = true
  }

  async #insist(procedure: string, input?: object): Promise<unknown> {
    for (;;) {
      const answer = await this.#ask(procedure, input)
      if (answer) return answer.result.data
      await sleep(50)
    }
  }

  async #ask(procedure: string, input?: object): Promise<{ result: { data: unknown } } | null> {
    const headers = { cookie: `__Host-sid=${this.#token}`, 'x-tenant': 'gz-zc-lc', origin: this.#origin, 'content-type': 'application/json' }
    try {
      const response = await fetch(`${this.#origin}/rpc/${procedure}`, { ...(input && { method: 'POST', body: JSON.stringify(input) }), headers, signal: AbortSignal.timeout(10_000) })
      if (response.ok) return (await response.json()) as { result: { data: unknown } }
      const text = await response.text()
      if (response.status >= 500 && response.status !== 503) this.faults.push(`${procedure}: ${response.status}`)
      if (response.status < 500) throw new Refused(`${procedure}: ${response.status} ${text}`)
    } catch (error) {
      if (error instanceof Refused) throw error
    }
    return null
  }
}

/** No outage: a "no" that another try would not change. */
class Refused extends Error {}
