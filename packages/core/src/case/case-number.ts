/**
 * The number people see: the tenant's place below the city, the year and the count of that tenant and year,
 * `ZCLC-2026-0331`. The city's own cases carry the city's initials. The database hands numbers out; this writes
 * the same form for tests and reads what people type.
 */
export function caseNumber({ path, year, count }: { path: string; year: number; count: number }): string {
  const [city, ...below] = path.split('.')
  const place = (below.length > 0 ? below.join('') : city!).toUpperCase()
  return `${place}-${year}-${String(count).padStart(4, '0')}`
}

/** A typed case number in its stored form: case, width and spaces do not matter. `undefined` when it is none. */
export function readCaseNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[–—−]/g, '-').replace(/\s/g, '').toUpperCase()
  const [, place, year, count] = /^([A-Z][A-Z0-9]*)-?(\d{4})-(\d{1,9})$/.exec(plain) ?? []
  return place && year && count ? `${place}-${year}-${count.padStart(4, '0')}` : undefined
}
