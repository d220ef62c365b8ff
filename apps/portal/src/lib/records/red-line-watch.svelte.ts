import type { AlarmKind } from '@xinshe/core/alarm/alarm.ts'
import { alarmsOf, crossedLines } from '@xinshe/core/risk/red-line-alarm.ts'
import { redLines, type RiskScreen, type RiskSign } from '@xinshe/core/risk/risk-screen.ts'
import { sendAlarm, type SendingState } from '#lib/alarms/send-alarm.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

type Raised = Answers['records']['crossRedLine']
export type RedLineAlarm = Raised['alarms'][number]
/** One alarm of this text, as the worker sees it. */
export interface RedLineState {
  readonly kind: AlarmKind
  readonly sending: SendingState<RedLineAlarm>
}

interface Work {
  /** One try; answers with every alarm of the text. */
  readonly send: (signs: RiskSign[]) => Promise<Raised>
  readonly onRaised: () => unknown
}

/** However often a page is left: what is on its way goes on, and the window asks before it closes over it. */
let underWay = 0
const holdWindow = (event: BeforeUnloadEvent) => underWay > 0 && event.preventDefault()

/**
 * Red lines of a form while it is written (5.6.b): each is sent the moment it is answered and until the server has it.
 * Taking the tick back sends nothing: the alarm is closed with a reason, by a person.
 */
export class RedLineWatch {
  states = $state.raw<readonly RedLineState[]>([])
  /** Crossed since the page was opened and not yet looked at. */
  isNew = $state(false)
  readonly #work: Work
  #before: RiskScreen

  /** @param start the answers of the stored draft, and the alarms they have raised */
  constructor(work: Work, start: { readonly answers: Readonly<Record<string, unknown>>; readonly alarms: readonly RedLineAlarm[]; readonly isDraft: boolean }) {
    this.#work = work
    this.#before = start.answers as RiskScreen
    this.#take(start.alarms)
    // Stored, and its alarm never arrived: sent now. What a signed record says has been told long ago.
    const untold = start.isDraft ? alarmsOf(redLines(this.#before)).filter(({ kind }) => !start.alarms.some((alarm) => alarm.kind === kind)) : []
    if (untold.length > 0) void this.#send(untold.flatMap(({ signs }) => signs))
  }

  get isUnderWay(): boolean {
    return this.states.some(({ sending }) => sending.kind === 'sending')
  }

  /** Call after every change. @returns whether a red line was crossed */
  answered(answers: Readonly<Record<string, unknown>>): boolean {
    const crossed = crossedLines(this.#before, answers as RiskScreen)
    this.#before = answers as RiskScreen
    if (crossed.length === 0) return false
    this.isNew = true
    void this.#send(crossed)
    return true
  }

  async #send(signs: RiskSign[]): Promise<void> {
    const kinds = alarmsOf(signs).map(({ kind }) => kind)
    underWay += 1
    window.addEventListener('beforeunload', holdWindow)
    await sendAlarm({
      send: () => this.#work.send(signs),
      onState: (state) => {
        if (state.kind === 'raised') this.#take(state.raised.alarms)
        else for (const kind of kinds) this.#set({ kind, sending: state })
      }
    })
    underWay -= 1
    if (underWay === 0) window.removeEventListener('beforeunload', holdWindow)
    this.#work.onRaised()
  }

  #take(alarms: readonly RedLineAlarm[]): void {
    for (const alarm of alarms) this.#set({ kind: alarm.kind, sending: { kind: 'raised', raised: alarm } })
  }

  #set(state: RedLineState): void {
    this.states = [...this.states.filter(({ kind }) => kind !== state.kind), state]
  }
}
