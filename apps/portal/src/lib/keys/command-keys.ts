import { createKeybindingsHandler } from 'tinykeys'
import { isForUs, type Reach } from './is-for-us.ts'

/** Keys of a page, `'g t'` for one after the other, `'$mod+k'` for Ctrl or ⌘. */
export type CommandKeys = Readonly<Record<string, () => void>>

/** Listens for command keys on the window until the returned function is called; the guard is `isForUs`. */
export function listenForKeys(keys: CommandKeys, reach: Reach): () => void {
  const handler = createKeybindingsHandler(alone(keys), { ignore: (event) => !isForUs(event, reach) })
  window.addEventListener('keydown', handler)
  return () => window.removeEventListener('keydown', handler)
}

/** The page's own answer to a key, such as `/` in the search box, must not follow. */
function alone(keys: CommandKeys): Record<string, (event: KeyboardEvent) => void> {
  return Object.fromEntries(
    Object.entries(keys).map(([key, run]) => [
      key,
      (event: KeyboardEvent) => {
        event.preventDefault()
        run()
      }
    ])
  )
}
