import { answerOf } from '#lib/errors/answer-of.ts'
import { DraftKeeper, type DraftState } from '#lib/drafts/draft-keeper.ts'
import { staleTextsOf } from '#lib/records/stale-texts.ts'
import type { Rpc } from '#lib/rpc.ts'
import { blankReception, type ReceptionText } from './reception-text.ts'

/** The counter's form while it is typed; saved by itself, one draft per person and counter. */
export class ReceptionDraft {
  text = $state<ReceptionText>(blankReception(null))
  state = $state.raw<DraftState>({ kind: 'untouched' })
  readonly #rpc: Rpc
  readonly #keeper: DraftKeeper<ReceptionText>

  constructor(rpc: Rpc, text: ReceptionText, version: number) {
    this.#rpc = rpc
    this.text = text
    this.#keeper = new DraftKeeper({
      version,
      save: (answers, version) => rpc.cases.saveReceptionDraft.mutate({ version, answers: answers as unknown as Record<string, unknown> }),
      isClash: (error) => staleTextsOf(error) !== null,
      // Whoever has handed everything on begins nothing here.
      isRefused: (error) => answerOf(error)?.code === 'leaving/handed-over',
      onState: (state) => this.#follow(state)
    })
  }

  get hasUnsaved(): boolean {
    return this.#keeper.hasUnsaved
  }

  touch(): void {
    this.#keeper.touch($state.snapshot(this.text))
  }

  flush(): Promise<void> {
    return this.#keeper.flush()
  }

  /** Registered, or thrown away: the draft goes too. */
  async drop(): Promise<void> {
    await this.#keeper.stop()
    await this.#rpc.cases.discardReceptionDraft.mutate({})
  }

  /** Another window has saved another text. A counter serves one petitioner at a time: the one in front of it counts. */
  #follow(state: DraftState): void {
    this.state = state
    const stale = state.kind === 'clash' ? staleTextsOf(state.error) : null
    if (stale) this.#keeper.resume(stale.version, $state.snapshot(this.text))
  }
}
