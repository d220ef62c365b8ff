type Press = Pick<KeyboardEvent, 'key' | 'timeStamp' | 'ctrlKey' | 'metaKey' | 'altKey'>

const modifiers = ['Shift', 'Control', 'Alt', 'Meta']
/** As long as the listener waits for a second key. */
const patience = 1000

/**
 * Knows which keys end a pair, `g c`: the second one belongs to the pair alone, and a page's own `c` is not meant.
 */
export class KeyPairs {
  #known: readonly string[] = []
  #first: Press | null = null

  /** Knows a pair until the returned function is called; what is no pair is left out. */
  add(binding: string): () => void {
    if (!binding.includes(' ')) return () => {}
    this.#known = [...this.#known, binding]
    return () => {
      const at = this.#known.indexOf(binding)
      this.#known = this.#known.filter((_, index) => index !== at)
    }
  }

  /** Takes every key in its turn. @returns whether it ends a pair */
  ends(press: Press): boolean {
    if (modifiers.includes(press.key)) return false
    const first = this.#first
    const isChord = press.ctrlKey || press.metaKey || press.altKey
    const isPair = !isChord && first !== null && press.timeStamp - first.timeStamp < patience && this.#known.includes(`${first.key} ${press.key}`.toLowerCase())
    this.#first = isChord || isPair ? null : press
    return isPair
  }

  /** A key that was no command: it begins nothing. */
  forget(): void {
    this.#first = null
  }
}
