import { stillMasked } from '@xinshe/core/case/masked-answers.ts'
import type { FormDefinition } from '@xinshe/forms'
import { DraftKeeper, type DraftState } from '#lib/drafts/draft-keeper.ts'
import type { Rpc } from '#lib/rpc.ts'
import type { Answers } from '#lib/shell/shell-data.ts'
import { staleTextsOf, type StaleTexts } from './stale-texts.ts'

export type Start = Answers['records']['getDraft']

interface Place {
  readonly form: FormDefinition
  readonly caseId: string
  readonly rpc: Rpc
}

/** A form while it is being written: the answers, what was touched, how the saving goes, and two texts when there are. */
export class RecordDraft {
  answers = $state.raw<Record<string, unknown>>({})
  state = $state.raw<DraftState>({ kind: 'untouched' })
  stale = $state.raw<StaleTexts | null>(null)
  /** Fields edited since the page was opened. */
  changed = $state.raw<readonly string[]>([])
  /** The record this text follows; another one after somebody else has signed first. */
  recordId: string | undefined
  readonly #place: Place
  #keeper: DraftKeeper<Record<string, unknown>>

  constructor(place: Place, start: Start) {
    this.#place = place
    this.recordId = start.record?.id
    this.answers = start.answers as Record<string, unknown>
    if (start.savedAt) this.state = { kind: 'saved', at: start.savedAt }
    this.#keeper = this.#keep(start.version)
  }

  get hasUnsaved(): boolean {
    return this.#keeper.hasUnsaved
  }

  /** What says who somebody is and has not been revealed or written anew here. It goes back as it came and stays as it is. */
  get masked(): readonly string[] {
    return stillMasked(this.#place.form, this.answers).filter((field) => !this.changed.includes(field))
  }

  /** Shows one masked answer, which can then be changed; the server writes down that it was for this form. */
  async reveal(field: string): Promise<void> {
    const { value } = await this.#place.rpc.records.revealDraft.mutate({ ...this.#target(), field })
    this.answers = { ...this.answers, [field]: value }
  }

  edited(field: string): void {
    if (!this.changed.includes(field)) this.changed = [...this.changed, field]
    this.#keeper.touch(this.answers)
  }

  flush(): Promise<void> {
    return this.#keeper.flush()
  }

  /** @throws what the rpc client throws; `record/stale` is taken in and shown, then undefined comes back */
  async sign(): Promise<Answers['records']['sign'] | undefined> {
    await this.#keeper.flush()
    if (this.state.kind === 'clash') return undefined
    try {
      const signed = await this.#place.rpc.records.sign.mutate({ ...this.#target(), answers: this.answers })
      this.#keeper.stop()
      return signed
    } catch (error) {
      this.stale = staleTextsOf(error)
      if (!this.stale) throw error
      return undefined
    }
  }

  async discard(): Promise<void> {
    this.#keeper.stop()
    await this.#place.rpc.records.discardDraft.mutate({ form: this.#place.form.id, subjectId: this.recordId ?? this.#place.caseId })
  }

  /** A person has chosen, field by field. When a signature came first, this text becomes a correction of it. */
  resolve(answers: Record<string, unknown>): void {
    const { recordId, version } = this.stale!
    this.stale = null
    this.answers = answers
    if (recordId && recordId !== this.recordId) {
      this.recordId = recordId
      this.#keeper.stop()
      this.#keeper = this.#keep(0)
      this.#keeper.touch(answers)
    } else {
      this.#keeper.resume(version, answers)
    }
  }

  #keep(version: number): DraftKeeper<Record<string, unknown>> {
    return new DraftKeeper({
      version,
      save: (answers, version) => this.#place.rpc.records.saveDraft.mutate({ ...this.#target(), version, answers }),
      isClash: (error) => staleTextsOf(error) !== null,
      onState: (state) => {
        this.state = state
        if (state.kind === 'clash') void this.#show(staleTextsOf(state.error)!)
      }
    })
  }

  /** A refused save names the signature that came first; its text has to be read before anybody can choose. */
  async #show(texts: StaleTexts): Promise<void> {
    const { recordId } = texts
    if (texts.theirs || !recordId) {
      this.stale = texts
      return
    }
    const { rpc, form, caseId } = this.#place
    try {
      const [theirs, record] = await Promise.all([
        rpc.records.getDraft.query({ form: form.id, caseId, recordId }),
        rpc.records.get.query({ caseId, recordId })
      ])
      this.stale = { ...texts, theirs: theirs.answers as Record<string, unknown>, signedName: record.signedName }
    } catch {
      this.stale = texts
    }
  }

  #target() {
    const { form, caseId } = this.#place
    return { form: form.id, caseId, recordId: this.recordId }
  }
}
