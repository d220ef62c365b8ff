const mebibyte = 1024 * 1024

/**
 * What a workbook may cost us (security.md D06). A real one of 4,326 petitions is 2.4 MB, inflates to 6.5 MB and holds
 * 200,000 tags and 2 million characters; each limit leaves room for five of it, within the memory of a small server.
 */
export const limits = {
  fileBytes: 20 * mebibyte,
  entries: 2_000,
  /** Inflated, as counted and not as declared: one part, all parts. */
  partBytes: 24 * mebibyte,
  totalBytes: 32 * mebibyte,
  /** Inflated to compressed, for parts above `ratioFrom`. Sheets reach 30, a bomb 1,000. */
  ratio: 100,
  ratioFrom: mebibyte,
  tags: 1_000_000,
  rows: 50_000,
  columns: 100,
  /** Of all cells: one shared string may stand in every row. */
  characters: 12_000_000,
  /** Of the processor's time. */
  parseMilliseconds: 4_500,
  heapMebibytes: 192
} as const
