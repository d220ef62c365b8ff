/** Nobody may wait any more: the caller answers 503 and the person tries again. */
export class GateFull extends Error {
  constructor() {
    super('too many are waiting')
  }
}

/**
 * Lets a few through at a time and keeps a short queue. Hashing a password takes 19 MiB and a core for a moment; a flood
 * of sign-ins must not take both away from those who work (security.md C12).
 */
export class HashGate {
  readonly #abreast: number
  readonly #waitingAtMost: number
  readonly #waiting: (() => void)[] = []
  #inside = 0

  constructor({ abreast, waitingAtMost }: { abreast: number; waitingAtMost: number }) {
    this.#abreast = abreast
    this.#waitingAtMost = waitingAtMost
  }

  /** @throws GateFull at once when the queue is full */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter()
    try {
      return await work()
    } finally {
      this.#leave()
    }
  }

  #enter(): Promise<void> {
    if (this.#inside < this.#abreast) {
      this.#inside += 1
      return Promise.resolve()
    }
    if (this.#waiting.length >= this.#waitingAtMost) return Promise.reject(new GateFull())
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** The place goes straight to the next in line, so that nobody slips in between. */
  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#inside -= 1
  }
}
