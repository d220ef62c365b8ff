/** What the person sees about their unsent text. */
export type DraftState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The last attempt failed; the text is on the page and another attempt follows by itself. */
  | { readonly kind: 'retrying' }
  /** Somebody saved another text meanwhile. Nothing is saved until a person has chosen. */
  | { readonly kind: 'clash'; readonly error: unknown }
  /** No save would be taken, however often it is tried; `error` says why. The text stays on the page. */
  | { readonly kind: 'refused'; readonly error: unknown }

interface Saved {
  readonly version: number
  readonly savedAt: string
}

interface Work<Answers> {
  readonly version: number
  /** @throws what the rpc client throws */
  save(answers: Answers, version: number): Promise<Saved>
  isClash(error: unknown): boolean
  /** Left out: whatever else goes wrong is tried again. */
  isRefused?(error: unknown): boolean
  onState(state: DraftState): void
}

/** Typed text is on the server within two seconds (house §11); this leaves the rest of them to the road. */
const wait = 1_200
const retryAfter = [2_000, 4_000, 8_000, 15_000] as const

/**
 * Saves a draft by itself: one save at a time, never later than `wait` after a keystroke however long the typing goes
 * on, again and again while the server cannot be reached. It keeps nothing in the browser's storage.
 */
export class DraftKeeper<Answers> {
  readonly #work: Work<Answers>
  #version: number
  #unsaved: { readonly answers: Answers } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #failures = 0
  #halted = false

  constructor(work: Work<Answers>) {
    this.#work = work
    this.#version = work.version
  }

  /** The version the next save or signature builds on. */
  get version(): number {
    return this.#version
  }

  get hasUnsaved(): boolean {
    return this.#unsaved !== null || this.#running !== null
  }

  /** Call after every change, with the whole answers. */
  touch(answers: Answers): void {
    this.#unsaved = { answers }
    if (this.#halted) return
    if (!this.#running) this.#work.onState({ kind: 'typing' })
    this.#schedule(wait)
  }

  /** Saves what is unsaved now, and waits for it. Resolves also when it failed: the state tells. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#running
    if (this.#unsaved && !this.#halted) await this.#saveNow()
  }

  /** A person has chosen what stands: goes on from the version they saw. */
  resume(version: number, answers: Answers): void {
    this.#version = version
    this.#halted = false
    this.#unsaved = null
    this.touch(answers)
  }

  /**
   * Stops for good: the text was signed, discarded, or the page is gone. Resolves when nothing is on its way any more: a
   * save that arrived after the draft was discarded would bring it back.
   */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#halted = true
    this.#unsaved = null
    await this.#running
  }

  #schedule(after: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      if (!this.#running) void this.#saveNow()
    }, after)
  }

  #saveNow(): Promise<void> {
    this.#running = this.#attempt().finally(() => {
      this.#running = null
      if (this.#unsaved && !this.#halted) this.#schedule(this.#failures ? this.#pause() : wait)
    })
    return this.#running
  }

  async #attempt(): Promise<void> {
    const sent = this.#unsaved
    if (!sent) return
    this.#unsaved = null
    this.#work.onState({ kind: 'saving' })
    try {
      const { version, savedAt } = await this.#work.save(sent.answers, this.#version)
      this.#version = version
      this.#failures = 0
      if (!this.#halted) this.#work.onState(this.#unsaved ? { kind: 'typing' } : { kind: 'saved', at: savedAt })
    } catch (error) {
      this.#unsaved ??= sent
      this.#failures += 1
      const kind = this.#work.isClash(error) ? 'clash' : this.#work.isRefused?.(error) ? 'refused' : 'retrying'
      this.#halted ||= kind !== 'retrying'
      this.#work.onState(kind === 'retrying' ? { kind } : { kind, error })
    }
  }

  #pause(): number {
    return retryAfter[Math.min(this.#failures, retryAfter.length) - 1]!
  }
}
