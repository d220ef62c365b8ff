import { z } from 'zod'
import { tenantId } from '../ids.ts'
import { tier } from './tier.ts'

/** The place in the tree, from the city down, in short pinyin: `gz.zc.lc`. */
export const tenantPath = z.string().regex(/^[a-z][a-z0-9]*(\.[a-z][a-z0-9]*){0,2}$/)

/** Words the address needs for itself; no tenant may be called so. */
export const reservedSlugs = ['agency', 'login', 'public', 'rpc', 'healthz', 'crisis'] as const

/** A petition bureau using the platform (辖区). `name` is its proper name, `divisionCode` the official code of the place. */
export const tenant = z.strictObject({
  id: tenantId,
  parentId: tenantId.nullable(),
  tier,
  path: tenantPath,
  slug: z.string(),
  name: z.string().min(1),
  divisionCode: z.string().regex(/^\d{2,12}$/)
})
export type Tenant = z.infer<typeof tenant>

/** The tenant's part of the address: `gz.zc.lc` is found under `/gz-zc-lc`. */
export function slugOf(path: string): string {
  return path.replaceAll('.', '-')
}

/** The way back from the address; `undefined` for what cannot be a tenant's. */
export function pathOf(slug: string): string | undefined {
  const path = slug.replaceAll('-', '.')
  const reserved: readonly string[] = reservedSlugs
  return !reserved.includes(slug) && !slug.includes('.') && tenantPath.safeParse(path).success ? path : undefined
}
