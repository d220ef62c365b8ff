/** A page that fits an address, and the values of its parameters. */
export interface PageHit<Page> {
  readonly page: Page
  readonly params: Readonly<Record<string, string>>
}

/**
 * Finds the page of a plugin for the rest of an address: `cases/42` fits `cases/[caseId]`. A page with a fixed word
 * in the same place goes before one with a parameter; otherwise the order of the list decides.
 */
export function matchPage<Page extends { readonly path: string }>(pages: readonly Page[], path: string): PageHit<Page> | undefined {
  const parts = partsOf(path)
  const hits = pages.flatMap((page) => {
    const params = paramsIn(partsOf(page.path), parts)
    return params ? [{ page, params }] : []
  })
  return hits.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0]
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

function paramsIn(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [place, expected] of pattern.entries()) {
    const name = /^\[(\w+)\]$/.exec(expected)?.[1]
    if (name) params[name] = parts[place]!
    else if (expected !== parts[place]) return undefined
  }
  return params
}
