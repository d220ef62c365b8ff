/** The page numbers worth showing around the current one; `null` stands for the pages left out between two. */
export function pagesAround(page: number, last: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter((at) => at >= 1 && at <= last).sort((one, other) => one - other)
  return shown.flatMap((at, place) => {
    const before = shown[place - 1] ?? at - 1
    if (at - before === 1) return [at]
    return at - before === 2 ? [at - 1, at] : [null, at]
  })
}
