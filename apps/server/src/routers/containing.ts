/** A typed text as a pattern for `like`: anywhere in it, and its own `%` and `_` are no wildcards. */
export function containing(text: string): string {
  return `%${text.normalize('NFKC').replace(/[%_\\]/g, '\\$&')}%`
}
