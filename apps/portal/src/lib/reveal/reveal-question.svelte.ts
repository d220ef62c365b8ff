import type { Said } from '@xinshe/words'

/**
 * The question why a masked value is to be shown. The server writes the reason into the audit together with the
 * showing (4.5.a); `RevealReason.svelte` asks it.
 */
class RevealQuestion {
  /** What is about to be shown, while the question stands. */
  label = $state<Said | null>(null)
  #waiting: ((reason: string | null) => void) | null = null

  /** Resolves with the reason, or null when the person thought better of it. */
  ask(label: Said): Promise<string | null> {
    this.answer(null)
    this.label = label
    return new Promise((resolve) => (this.#waiting = resolve))
  }

  answer(reason: string | null): void {
    this.label = null
    this.#waiting?.(reason)
    this.#waiting = null
  }
}

export const revealQuestion = new RevealQuestion()
