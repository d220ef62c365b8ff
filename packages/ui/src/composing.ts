/**
 * True while an input method is still composing: the Enter that picks 陈 from the candidates must not submit,
 * the arrow that walks the candidates must not move our list. 229 is what older Chromium reports instead.
 */
export function composing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
