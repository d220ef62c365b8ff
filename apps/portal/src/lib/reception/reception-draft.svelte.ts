import { today as todayOf, timeOfDay } from '@xinshe/words'
import { DraftKeeper, type DraftState } from '#lib/drafts/draft-keeper.ts'
import { staleTextsOf } from '#lib/records/stale-texts.ts'
import type { Rpc } from '#lib/rpc.ts'
import { blankContact, blankMatter, blankPetitioner, type ContactText, type MatterText, type PetitionerText } from './registration.ts'

/** Everything typed at the counter before it is registered. */
export interface ReceptionText {
  /** A petitioner who is known already; null: somebody new, described in `petitioner`. */
  petitionerId: string | null
  petitioner: PetitionerText
  matter: MatterText
  contact: ContactText
  /** A matter the petitioner came about before; null: something new. */
  matterId: string | null
  dispatchTo: string | null
}

/** An empty counter, today and now. */
export function blankReception(petitionerId: string | null, now = new Date()): ReceptionText {
  const today = todayOf(now)
  return { petitionerId, petitioner: blankPetitioner(), matter: blankMatter(today), contact: blankContact(today, timeOfDay(now)), matterId: null, dispatchTo: null }
}

/** What was being typed when the page was left, with whatever a later version of the page has added. */
export function readReception(answers: Readonly<Record<string, unknown>>): ReceptionText {
  const blank = blankReception(null)
  const kept = answers as Partial<ReceptionText>
  return {
    ...blank,
    ...kept,
    petitioner: { ...blank.petitioner, ...kept.petitioner },
    matter: { ...blank.matter, ...kept.matter },
    contact: { ...blank.contact, ...kept.contact }
  }
}

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
      save: async (answers, version) => {
        const saved = await rpc.cases.saveReceptionDraft.mutate({ version, answers: answers as unknown as Record<string, unknown> })
        return { version: saved.version, savedAt: new Date(saved.savedAt) }
      },
      isClash: (error) => staleTextsOf(error) !== null,
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
    this.#keeper.stop()
    await this.#rpc.cases.discardReceptionDraft.mutate({})
  }

  /** Another window has saved another text. A counter serves one petitioner at a time: the one in front of it counts. */
  #follow(state: DraftState): void {
    this.state = state
    const stale = state.kind === 'clash' ? staleTextsOf(state.error) : null
    if (stale) this.#keeper.resume(stale.version, $state.snapshot(this.text))
  }
}
