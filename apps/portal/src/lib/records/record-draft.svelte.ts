import { personFields } from '@xinshe/core/case/interview-person.ts'
import type { FormDefinition } from '@xinshe/forms'
import { newId } from '#lib/alarms/new-id.ts'
import { DraftKeeper, type DraftState } from '#lib/drafts/draft-keeper.ts'
import type { Rpc } from '#lib/rpc.ts'
import type { Answers } from '#lib/shell/shell-data.ts'
import { merged } from './differences.ts'
import { staleTextsOf, type StaleTexts } from './stale-texts.ts'

export type Start = Answers['records']['getDraft']

interface Place {
  readonly form: FormDefinition
  readonly caseId: string
  readonly rpc: Rpc
}

/** What goes to the server together: a mask is told apart from a text by its field alone. */
interface Sent {
  readonly answers: Record<string, unknown>
  readonly masked: string[]
  readonly person?: string
}

/** Somebody of the case for form B: what they write into it, and which of that is masked. */
export type Person = Answers['records']['people']['people'][number]

/** A form while it is being written: the answers, what was touched, how the saving goes, and two texts when there are. */
export class RecordDraft {
  answers = $state.raw<Record<string, unknown>>({})
  state = $state.raw<DraftState>({ kind: 'untouched' })
  stale = $state.raw<StaleTexts | null>(null)
  /** What says who somebody is and was not revealed here; it stays as it is on the server (B.02). */
  masked = $state.raw<readonly string[]>([])
  /** Whom B.01 and B.02 are of, while that is somebody chosen here. */
  person = $state.raw<string | undefined>()
  /** Fields edited since the page was opened. */
  changed = $state.raw<readonly string[]>([])
  /** The record this text follows; another one after somebody else has signed first. */
  recordId: string | undefined
  readonly #place: Place
  /** What a new record is known by, made once: signed again after a lost answer, it is the same record. */
  readonly #requestId = newId()
  /** Whom the server has to write in; once it has, the draft holds them and the choice may be forgotten. */
  #unsavedPerson: string | undefined
  #keeper: DraftKeeper<Sent>

  constructor(place: Place, start: Start) {
    this.#place = place
    this.recordId = start.record?.id
    this.answers = start.answers as Record<string, unknown>
    this.masked = start.masked
    if (start.savedAt) this.state = { kind: 'saved', at: start.savedAt }
    this.#keeper = this.#keep(start.version)
  }

  get hasUnsaved(): boolean {
    return this.#keeper.hasUnsaved
  }

  /** Shows one masked answer, which can then be changed; the server writes down that it was for this form. */
  async reveal(field: string): Promise<void> {
    const { value } = await this.#place.rpc.records.revealDraft.mutate({ ...this.#target(), field, person: this.person })
    this.answers = { ...this.answers, [field]: value }
    this.masked = this.masked.filter((name) => name !== field)
  }

  /** B.01: somebody of the case is interviewed. Of who was there before nothing stays. */
  take({ ref, answers, masked }: Person): void {
    const fields: readonly string[] = personFields
    this.answers = { ...this.answers, ...Object.fromEntries(fields.map((field) => [field, null])), ...answers }
    this.changed = [...this.changed.filter((field) => !fields.includes(field)), ...fields]
    this.masked = [...this.masked.filter((field) => !fields.includes(field)), ...masked]
    this.person = this.#unsavedPerson = ref
    this.#keeper.touch(this.#sent)
  }

  edited(field: string): void {
    if (field === 'subject' && this.person) this.#letGo()
    if (!this.changed.includes(field)) this.changed = [...this.changed, field]
    this.masked = this.masked.filter((name) => name !== field)
    this.#keeper.touch(this.#sent)
  }

  flush(): Promise<void> {
    return this.#keeper.flush()
  }

  /** What stands against signing, all of it: most rules compare with what only the server has. @throws what the rpc client throws */
  async check(): Promise<Answers['records']['check']['problems']> {
    return (await this.#place.rpc.records.check.mutate({ ...this.#target(), ...this.#sent })).problems
  }

  /** @throws what the rpc client throws; `record/stale` is taken in and shown, then undefined comes back */
  async sign(): Promise<Answers['records']['sign'] | undefined> {
    await this.#keeper.flush()
    if (this.state.kind === 'clash') return undefined
    try {
      const signed = await this.#place.rpc.records.sign.mutate({ requestId: this.#requestId, ...this.#target(), ...this.#sent })
      void this.#keeper.stop()
      return signed
    } catch (error) {
      this.stale = staleTextsOf(error)
      if (!this.stale) throw error
      return undefined
    }
  }

  async discard(): Promise<void> {
    await this.#keeper.stop()
    await this.#place.rpc.records.discardDraft.mutate({ form: this.#place.form.id, subjectId: this.recordId ?? this.#place.caseId })
  }

  /**
   * A person has chosen, field by field. When a signature came first, this text becomes a correction of it, and what of
   * this text is masked has to be read before, for there it would be theirs; so has what is masked of somebody chosen here.
   * @throws what the rpc client throws; then nothing was chosen yet
   */
  async resolve(chosen: Readonly<Record<string, 'mine' | 'theirs'>>): Promise<void> {
    const { theirs, recordId, version } = this.stale!
    const follows = recordId !== undefined && recordId !== this.recordId
    if (follows || this.person) for (const field of this.masked.filter((field) => chosen[field] === 'mine')) await this.reveal(field)
    this.stale = null
    this.person = this.#unsavedPerson = undefined
    this.answers = merged(this.#place.form, this.answers, theirs ?? {}, chosen)
    const { sealed } = this.#place.form
    this.masked = [...this.masked.filter((field) => chosen[field] !== 'theirs'), ...Object.keys(chosen).filter((field) => chosen[field] === 'theirs' && sealed[field] === 'identity')]
    if (follows) {
      this.recordId = recordId
      void this.#keeper.stop()
      this.#keeper = this.#keep(0)
      this.#keeper.touch(this.#sent)
    } else {
      this.#keeper.resume(version, this.#sent)
    }
  }

  /** The name was typed over: it is somebody else, and a telephone nobody has looked at is not theirs. */
  #letGo(): void {
    this.person = this.#unsavedPerson = undefined
    if (!this.masked.includes('subjectContact')) return
    this.answers = { ...this.answers, subjectContact: null }
    this.masked = this.masked.filter((name) => name !== 'subjectContact')
  }

  get #sent(): Sent {
    return { answers: this.answers, masked: [...this.masked], person: this.#unsavedPerson }
  }

  #keep(version: number): DraftKeeper<Sent> {
    return new DraftKeeper({
      version,
      save: async (sent, version) => {
        const saved = await this.#place.rpc.records.saveDraft.mutate({ ...this.#target(), version, ...sent })
        if (sent.person === this.#unsavedPerson) this.#unsavedPerson = undefined
        return saved
      },
      isClash: (error) => staleTextsOf(error) !== null,
      onState: (state) => {
        this.state = state
        if (state.kind === 'clash') this.stale = staleTextsOf(state.error)
      }
    })
  }

  #target() {
    const { form, caseId } = this.#place
    return { form: form.id, caseId, recordId: this.recordId }
  }
}
