/** Whether a tenant's path contains another's, itself included: `gz.zc` covers `gz.zc.lc`, and not `gz.zcx`. */
export function covers(above: string, path: string): boolean {
  return path === above || path.startsWith(`${above}.`)
}
