import type { Words } from '../language.ts'

/** A short message that goes by itself. What must be acted on belongs on the page, not here. */
export interface Toast {
  id: number
  text: Words
  tone: 'info' | 'good' | 'warning' | 'danger'
  /** Takes the act back while the message stands. */
  onUndo?: () => void
  seconds: number
}

let next = 0
const shown = $state<Toast[]>([])

/** What stands on the screen, oldest first. Only ever filled in the browser: on the server everybody would share it. */
export function toasts(): readonly Toast[] {
  return shown
}

/**
 * Shows a message: `toast(say('已保存', 'Saved'))`. With `onUndo` it stands for 10 seconds, otherwise 5; a fault 10.
 * More than three push the oldest out.
 */
export function toast(text: Words, more: Partial<Pick<Toast, 'tone' | 'onUndo' | 'seconds'>> = {}): number {
  const { tone = 'good', onUndo, seconds = onUndo || tone === 'danger' ? 10 : 5 } = more
  const id = ++next
  shown.push({ id, text, tone, onUndo, seconds })
  if (shown.length > 3) shown.shift()
  return id
}

export function dismissToast(id: number): void {
  const at = shown.findIndex((each) => each.id === id)
  if (at >= 0) shown.splice(at, 1)
}
