import { composing } from '@xinshe/ui/composing.ts'

/**
 * Where a key works. `page`: outside of fields and of whatever lies over the page. `fields`: inside fields too, for
 * chords that no text needs (Ctrl+Enter). `everywhere`: over dialogs as well (F9).
 */
export type Reach = 'page' | 'fields' | 'everywhere'

/**
 * The one guard before every command key: a letter that belongs to a text never fires a command, and nothing fires
 * while an input method composes.
 */
export function isForUs(event: KeyboardEvent, reach: Reach): boolean {
  if (composing(event) || event.key === 'Process') return false
  if (reach === 'everywhere') return true
  return !isInside(event.target, overlays) && (reach === 'fields' || !isInside(event.target, fields))
}

const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"]'
const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** The window itself, which a key may be aimed at, lies in nothing. */
function isInside(target: EventTarget | null, selector: string): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(selector) !== null
}
