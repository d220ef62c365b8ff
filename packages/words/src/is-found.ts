import type { Said } from './say.ts'

/** Whether every word that was typed is found in what a row shows, in either language. Nothing typed finds every row. */
export function isFound(typed: string, shown: readonly (string | Said | null | undefined)[]): boolean {
  const text = shown.map((one) => (typeof one === 'object' && one ? `${one.zh}\n${one.en}` : (one ?? ''))).join('\n').toLowerCase()
  return typed.toLowerCase().split(/\s+/).every((word) => text.includes(word))
}
