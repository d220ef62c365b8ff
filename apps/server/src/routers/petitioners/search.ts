import { sql } from 'kysely'
import { readCaseNumberEnd } from '@xinshe/core/case/case-number.ts'
import { plainOfficialNumber } from '@xinshe/core/matter/matter.ts'
import { nameKey, readSearch, wordsOfSearch } from '@xinshe/core/petitioner/search-query.ts'
import { openStages, type Stage } from '@xinshe/core/case/case.ts'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { placeNames } from '../places/place-names.ts'
import { procedure } from '../../rpc.ts'
import { foundByTokens } from './found-by-tokens.ts'
import { openPetitioner, type SealedPetitioner } from './sealed-petitioner.ts'
import { shownIdentity } from './shown-identity.ts'

/** More than anybody reads; beyond it the page asks for another letter. */
const shownHits = 20
const foundHits = 60

/**
 * The one box at the counter: name or its beginning, an organisation's middle, pinyin, initials, phone, its last four digits,
 * document number, case number or its end, official number; of several words each has to fit by any of these (5.2.a). Masked,
 * with what each is known by, so that nobody is registered twice.
 */
export const search = procedure({ permission: 'petitioner.read', scope: 'tenant', audit: 'read', purpose: 'reception', privateInput: true })
  .input(z.strictObject({ q: z.string().max(200) }))
  .query(async ({ ctx, input }) => {
    if (plainOfficialNumber(input.q) === '') return { petitioners: [], more: false }

    const words = wordsOfSearch(input.q)
    const hits = await hitsOf(ctx, input.q, words)

    await ctx.vault.load(hits.map(({ id }) => id))
    const opened = await Promise.all(hits.map(async (hit) => ({ hit, text: await openPetitioner(ctx.vault, hit) })))
    const names = await placeNames(ctx.db, hits.map(({ homeCode }) => homeCode))
    const keys = new Set([input.q, ...words].map(nameKey))
    opened.sort((a, b) => Number(isNamed(b.text, keys)) - Number(isNamed(a.text, keys)) || lastOf(b.hit) - lastOf(a.hit))
    ctx.note({ hits: hits.length })
    return {
      petitioners: opened.slice(0, shownHits).map(({ hit, text }) => ({
        id: hit.id,
        party: hit.party,
        nationality: hit.nationality,
        home: names(hit.homeCode).join(''),
        shown: shownIdentity(text.identity, ctx.actor.post),
        matters: hit.matters,
        openCases: hit.openCases,
        lastContactAt: hit.lastContactAt
      })),
      more: opened.length > shownHits
    }
  })

interface Hit {
  id: string
  party: 'person' | 'legal-person' | 'organisation'
  nationality: string
  homeCode: string
  sealed: Buffer
  version: number
  matters: number
  openCases: { id: string; number: string; stage: Stage }[]
  lastContactAt: string | null
}

/** One statement; row security decides what is there, before any limit. */
async function hitsOf(ctx: DeskContext, text: string, words: readonly string[]): Promise<Hit[]> {
  const { db, tenant } = ctx
  const whole = await foundBy(ctx, text, foundHits)
  // narrowed down before any limit: seven thousand are called 王, and one of them has this telephone
  const each = await Promise.all(words.map((word) => foundBy(ctx, word, null)))
  const narrowed = each.length > 0 ? sql`union (${sql.join(each, sql` intersect `)} limit ${foundHits})` : sql``
  const { rows } = await sql<Hit>`
    with found as materialized (${whole} ${narrowed})
    select p.id, p.party, p.nationality, p.home_code as "homeCode", p.sealed, p.version, cardinality(of.matters) as matters, of.last_contact as "lastContactAt",
      coalesce(of.open_cases, '[]') as "openCases"
    from found
    join core.petitioner p on p.tenant_id = ${tenant.id} and p.id = found.id
    cross join lateral (
      -- by the matters' ids, and not by a join: each look-up then has an index of its own, whatever is known of the tables
      select mine.ids as matters,
        (select to_json(max(k.happened_at)) #>> '{}' from core.standing_contact k where k.tenant_id = ${tenant.id} and k.matter_id = any (mine.ids)) as last_contact,
        (select json_agg(json_build_object('id', c.id, 'number', c.number, 'stage', c.stage) order by c.opened_at desc)
          from core."case" c where c.tenant_id = ${tenant.id} and c.matter_id = any (mine.ids)
            and c.stage in (${sql.join(openStages)})) as open_cases
      from (select array(select m.id from core.matter m where m.tenant_id = ${tenant.id} and m.petitioner_id = p.id) as ids offset 0) mine
    ) of`.execute(db)
  return rows
}

/** The petitioners a text leads to, by anything it may mean. */
async function foundBy(ctx: DeskContext, text: string, limit: number | null) {
  const { tenant } = ctx
  const queries = readSearch(text)
  const caseNumber = queries.find(({ kind }) => kind === 'case-number')?.key ?? null
  const numberEnd = readCaseNumberEnd(text) ?? null
  return sql`(
      ${await foundByTokens(ctx, queries, limit)}
      union
      select m.petitioner_id from core.matter m where m.tenant_id = ${tenant.id} and m.official_number = ${plainOfficialNumber(text)}
      union
      select m.petitioner_id from core."case" c join core.matter m on m.tenant_id = c.tenant_id and m.id = c.matter_id
      where c.tenant_id = ${tenant.id} and c.number = ${caseNumber}
      union
      select m.petitioner_id from core."case" c join core.matter m on m.tenant_id = c.tenant_id and m.id = c.matter_id
      where c.tenant_id = ${tenant.id} and c.number_end = right(${numberEnd}, 4) and right(c.number, length(${numberEnd})) = ${numberEnd}
    )`
}

function isNamed({ identity }: SealedPetitioner, keys: ReadonlySet<string>): boolean {
  return [identity.name, ...identity.aliases].some((name) => name !== undefined && keys.has(nameKey(name)))
}

function lastOf({ lastContactAt }: Hit): number {
  return lastContactAt ? Date.parse(lastContactAt) : 0
}
