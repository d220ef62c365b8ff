import { createKeybindingsHandler } from 'tinykeys'

/** Keys of a page, `'g t'` for one after the other. */
export type CommandKeys = Readonly<Record<string, (event: KeyboardEvent) => void>>

/**
 * Listens for command keys on the window until the returned function is called.
 *
 * A letter that belongs to a text never fires a command: not inside a field, not while an input method composes, not
 * while a dialog or a menu is open.
 */
export function listenForKeys(keys: CommandKeys): () => void {
  const handler = createKeybindingsHandler(guarded(keys), { ignore: belongsToText })
  window.addEventListener('keydown', handler)
  return () => window.removeEventListener('keydown', handler)
}

/** The page's own answer to a key, such as `/` in the search box, must not follow. */
function guarded(keys: CommandKeys): CommandKeys {
  return Object.fromEntries(
    Object.entries(keys).map(([key, run]) => [
      key,
      (event: KeyboardEvent) => {
        event.preventDefault()
        run(event)
      }
    ])
  )
}

const fields = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]'
const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** `keyCode` 229 is how older Chromium says that an input method is composing. */
export function belongsToText(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229 || event.key === 'Process') return true
  const target = event.target
  return target instanceof Element && (target.closest(fields) !== null || target.closest(overlays) !== null)
}
