import { sql } from 'kysely'
import { divisionCode, prefixOf } from '@xinshe/core/place/division-code.ts'
import { z } from 'zod'

/** Two places of a case that need not be one: where the petitioner lives (7.1.1.c), where the problem lies (7.1.1.d). */
export const placeKind = z.enum(['residence', 'occurrence'])
export type PlaceKind = z.infer<typeof placeKind>

/** A division, and which of the two places is meant to lie in it. */
export const inPlace = z.strictObject({ kind: placeKind, code: divisionCode })
export type InPlace = z.infer<typeof inPlace>

/** The column of a place, over `core.matter as m` and `core.petitioner as p`. */
export const placeColumn = { residence: sql<string>`p.home_code`, occurrence: sql<string>`m.occurrence_code` } as const

/** The cases `c` whose place lies in a division; row security of matters and petitioners applies. */
export function liesIn({ kind, code }: InPlace) {
  return sql<boolean>`c.matter_id in (
    select m.id from core.matter m join core.petitioner p on p.tenant_id = m.tenant_id and p.id = m.petitioner_id
    where m.tenant_id = c.tenant_id and starts_with(${placeColumn[kind]}, ${prefixOf(code)}))`
}
