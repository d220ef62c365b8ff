import { line } from '@xinshe/core/typed-text.ts'

/** A telephone as people write it: digits, with whatever stands between them, `110`, `020-8262 1234 转 8`. */
export const phone = line(40).refine((text) => /\d{3}/.test(text.replace(/[\s-]/g, '')), { error: 'a telephone has digits' })

/** What a telephone dials: the digits before an extension. */
export function dialled(text: string): string {
  return (/^[+\d\s()-]+/.exec(text.trim())?.[0] ?? '').replace(/[^+\d]/g, '')
}
