import { createKeybindingsHandler } from 'tinykeys'
import { isForUs, type Reach } from './is-for-us.ts'
import { KeyPairs } from './key-pairs.ts'

/** Keys of a page, `'g t'` for one after the other, `'$mod+k'` for Ctrl or ⌘. */
export type CommandKeys = Readonly<Record<string, () => void>>

const pairs = new KeyPairs()
let ending: KeyboardEvent | null = null

/** Hears every key before those who listen for one: only so does it matter nothing which of them came first. */
function hear(event: KeyboardEvent): void {
  if (!isForUs(event, 'page')) pairs.forget()
  else if (pairs.ends(event)) ending = event
}

/** Listens for command keys on the window until the returned function is called; the guard is `isForUs`. */
export function listenForKeys(keys: CommandKeys, reach: Reach): () => void {
  const handler = createKeybindingsHandler(alone(keys), { ignore: (event) => !isForUs(event, reach) })
  const stops = Object.keys(keys).map((binding) => pairs.add(binding))
  // Added again it is the same listener, once.
  window.addEventListener('keydown', hear, { capture: true })
  window.addEventListener('keydown', handler)
  return () => {
    window.removeEventListener('keydown', handler)
    for (const stop of stops) stop()
  }
}

/** The page's own answer to a key, such as `/` in the search box, must not follow. */
function alone(keys: CommandKeys): Record<string, (event: KeyboardEvent) => void> {
  return Object.fromEntries(
    Object.entries(keys).map(([key, run]) => [
      key,
      (event: KeyboardEvent) => {
        if (event === ending && !key.includes(' ')) return
        event.preventDefault()
        run()
      }
    ])
  )
}
