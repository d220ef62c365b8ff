/** The place in the tree, from the city down, in short pinyin: `gz.zc.lc`. */
const tenantPath = /^[a-z][a-z0-9]*(\.[a-z][a-z0-9]*){0,2}$/

/** Words the address needs for itself; no tenant may be called so. */
export const reservedSlugs: readonly string[] = ['agency', 'login', 'public', 'rpc', 'healthz', 'crisis']

/** The tenant's part of the address: `gz.zc.lc` is found under `/gz-zc-lc`. */
export function slugOf(path: string): string {
  return path.replaceAll('.', '-')
}

/** The way back from the address; `undefined` for what cannot be a tenant's. */
export function pathOf(slug: string): string | undefined {
  const path = slug.replaceAll('-', '.')
  return !reservedSlugs.includes(slug) && !slug.includes('.') && tenantPath.test(path) ? path : undefined
}
