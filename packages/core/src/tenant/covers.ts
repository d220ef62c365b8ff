/** Whether a tenant's path contains another's, itself included: `gz.zc` covers `gz.zc.lc`, and not `gz.zcx`. */
export function covers(above: string, path: string): boolean {
  return path === above || path.startsWith(`${above}.`)
}

/** The paths from the root down to this one: `gz.zc.lc` gives `gz`, `gz.zc`, `gz.zc.lc`. */
export function pathsAbove(path: string): string[] {
  const names = path.split('.')
  return names.map((_, index) => names.slice(0, index + 1).join('.'))
}
