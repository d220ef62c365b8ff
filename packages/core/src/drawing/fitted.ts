/** The lines a text takes in a width, `lines` at most; what does not fit ends in `…`. The whole text stands in the table. */
export function fitted(text: string, { width, size, lines = 1 }: { width: number; size: number; lines?: number }): string[] {
  const signs = [...text.replace(/[\s\u200b]+/g, ' ').trim()]
  const taken: string[] = []
  while (signs.length > 0 && taken.length < lines) {
    if (signs[0] === ' ') signs.shift()
    const isLast = taken.length === lines - 1
    const fits = longest(signs, width / size)
    const cut = isLast && fits < signs.length ? Math.max(0, longest(signs, width / size - 1)) : Math.max(1, atWord(signs, fits))
    taken.push(signs.splice(0, cut).join('').trim() + (isLast && signs.length > 0 ? '…' : ''))
  }
  return taken
}

/** How many signs fit, in ems: a Chinese one is as wide as it is high. */
function longest(signs: readonly string[], ems: number): number {
  let used = 0
  const over = signs.findIndex((sign) => (used += widthOf(sign)) > ems)
  return over < 0 ? signs.length : over
}

/** Between two words where there is one to break at. */
function atWord(signs: readonly string[], fits: number): number {
  const space = signs.slice(0, fits + 1).lastIndexOf(' ')
  return fits < signs.length && space > 0 ? space : fits
}

function widthOf(sign: string): number {
  if (/[\u0000-\u024f]/.test(sign)) return /[A-Zmw@%&]/.test(sign) ? 0.8 : 0.58
  return 1
}
