/**
 * A typed case number in its stored form, `ZCLC-2026-0331`: the tenant's place below the city, the year and the count of
 * that tenant and year, as the database hands them out. Case, width and spaces do not matter. `undefined` when it is none.
 */
export function readCaseNumber(text: string): string | undefined {
  const plain = plainCaseNumber(text)
  const [, place, year, count] = /^([A-Z][A-Z0-9]*)-?(\d{4})-(\d{1,9})$/.exec(plain) ?? []
  return place && year && count ? `${place}-${year}-${count.padStart(4, '0')}` : undefined
}

/** The end of a case number as somebody remembers it, from its last four digits on: `0331`, `2026-0331`, `LC-2026-0331`. `undefined` when it is none. */
export function readCaseNumberEnd(text: string): string | undefined {
  return /^(?:[A-Z0-9-]{0,20}-)?\d{4,9}$/.exec(plainCaseNumber(text))?.[0]
}

function plainCaseNumber(text: string): string {
  return text.normalize('NFKC').replace(/[–—−]/g, '-').replace(/\s/g, '').toUpperCase()
}
