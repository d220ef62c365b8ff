import { sql, type RawBuilder } from 'kysely'
import type { CaseView } from '@xinshe/core/case/case-view.ts'
import { riskLevels, stage } from '@xinshe/core/case/case.ts'
import { readsNames } from '@xinshe/core/case/reads-names.ts'
import { maskName } from '@xinshe/core/petitioner/mask.ts'
import { readSearch } from '@xinshe/core/petitioner/search-query.ts'
import { postId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { containing } from '../containing.ts'
import { foundByTokens } from '../petitioners/found-by-tokens.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { inPlace, liesIn } from './in-place.ts'
import { matterQuery, mostMatters } from './matter-words.ts'
import { cut, moment, pageKey, pageSize } from './page.ts'
import { inView, view } from './view.ts'

/**
 * A list of cases, newest first or gravest first. Names are masked, and shown to contract staff alone; the tiers above read the
 * registry: number, stage, risk, dates.
 */
export const list = procedure({ permission: 'case.read', scope: 'tenant', audit: 'read', purpose: 'service', privateInput: true })
  .input(
    z.strictObject({
      view: view.default('mine'),
      stages: z.array(stage).max(7).default([]),
      /** 6.3.3.b; `none`: not rated. */
      risks: z.array(z.enum([...riskLevels, 'none'])).max(5).default([]),
      sort: z.enum(['opened', 'risk']).default('opened'),
      workerId: postId.optional(),
      places: z.array(inPlace).max(2).default([]),
      /** A case number, words of the matter's title and summary, or, for whoever is shown it, the petitioner's name. */
      q: z.string().trim().max(100).default(''),
      after: pageKey.extend({ grade: z.int() }).optional(),
      size: pageSize
    })
  )
  .query(async ({ ctx, input }) => {
    const { stages, risks, workerId, places, q } = input
    const found = q === '' ? null : await matches(ctx, input.view, q)
    const grade = input.sort === 'risk' ? sql<number>`array_position(array['red', 'orange', 'yellow', 'blue'], c.risk)` : sql<number>`null::int`
    const rows = await inView(ctx.db.selectFrom('core.case as c'), ctx, input.view)
      .leftJoin('core.tenant as t', 't.id', 'c.tenant_id')
      .leftJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
      .leftJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id').on('p.tenant_id', '=', ctx.tenant.id).on(sql<boolean>`${readsNames(ctx.actor.post)}::boolean`))
      .leftJoin('core.post as w', 'w.id', 'c.worker_id')
      .leftJoin('core.account as a', 'a.id', 'w.account_id')
      .select(['c.id', 'c.number', 'c.stage', 'c.risk', 'c.version', 'c.worker_id as workerId', 'a.display_name as workerName'])
      .select(['t.name as tenantName', 't.slug as tenantSlug', 'm.id as matterId', 'm.title as matterTitle', 'p.id as petitionerId', 'p.sealed', 'p.version as petitionerVersion'])
      .select((eb) => [moment(eb.ref('c.opened_at')).as('openedAt'), moment(eb.ref('c.moved_at')).as('movedAt'), sql<number>`coalesce(${grade}, 5)`.as('grade')])
      .$if(stages.length > 0, (query) => query.where('c.stage', 'in', stages))
      .$if(risks.length > 0, (query) => query.where(sql<boolean>`coalesce(c.risk, 'none') = any (${[...risks]})`))
      .$if(workerId !== undefined, (query) => query.where('c.worker_id', '=', workerId!))
      .$if(places.length > 0, (query) => query.where((eb) => eb.and(places.map(liesIn))))
      .$if(found !== null, (query) => query.where(found!))
      .$if(input.after !== undefined, (query) => query.where(behind(grade, input.after!)))
      .$if(input.sort === 'risk', (query) => query.orderBy(sql`coalesce(${grade}, 5)`))
      .orderBy('c.opened_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(input.size + 1)
      .execute()

    const page = cut(rows, input.size, ({ openedAt, id, grade }) => ({ at: openedAt, id, grade }))
    const names = await namesOf(ctx, page.rows)
    return {
      cases: page.rows.map(({ sealed: _, petitionerVersion: __, grade: ___, petitionerId, ...row }) => ({
        ...row,
        petitionerName: (petitionerId && names.get(petitionerId)) || null,
        isAnonymous: petitionerId !== null && !names.get(petitionerId)
      })),
      next: page.next
    }
  })

/** What stands behind the key: less grave, or as grave and older. */
function behind(grade: RawBuilder<number>, key: { at: string; id: string; grade: number }) {
  const older = sql<boolean>`(c.opened_at, c.id) < (${key.at}::timestamptz, ${key.id}::uuid)`
  return sql<boolean>`(coalesce(${grade}, 5) > ${key.grade} or coalesce(${grade}, 5) = ${key.grade} and ${older})`
}

/**
 * A part of the number, words of the matter, or the petitioner's name, its pinyin or initials by its blind tokens. A
 * person's own cases are few and looked through; for more, the search function answers from its index, petition rule
 * applied, newest matters first.
 */
async function matches(ctx: DeskContext, shown: CaseView, q: string): Promise<RawBuilder<boolean>> {
  const { tenant } = ctx
  const words = matterQuery(q)
  const inMatter =
    shown === 'mine' || shown === 'shared'
      ? sql<boolean>`m.words @@ ${words}::tsquery`
      : sql<boolean>`c.matter_id in (select core.search_matters(${tenant.id}, ${words}::tsquery, ${mostMatters}))`
  const names = readsNames(ctx.actor.post) ? readSearch(q).filter(({ kind }) => kind === 'name' || kind === 'pinyin') : []
  const ways = [
    sql<boolean>`c.number like ${containing(q.toUpperCase())}`,
    ...(words === '' ? [] : [inMatter]),
    ...(names.length === 0 ? [] : [sql<boolean>`p.id in ${await foundByTokens(ctx, names, null)}`])
  ]
  return sql<boolean>`(${sql.join(ways, sql` or `)})`
}

interface WithPetitioner {
  readonly petitionerId: string | null
  readonly petitionerVersion: number | null
  readonly sealed: Buffer | null
}

/** The masked names of a page, their keys read in one statement; empty for an anonymous petitioner. */
async function namesOf({ vault }: DeskContext, rows: readonly WithPetitioner[]): Promise<Map<string, string>> {
  const known = new Map(rows.flatMap((row) => (row.petitionerId && row.sealed ? [[row.petitionerId, row]] : [])) as [string, WithPetitioner][])
  await vault.load([...known.keys()])
  const named = [...known].map(async ([id, { sealed, petitionerVersion }]) => {
    const { identity } = await openPetitioner(vault, { id, version: petitionerVersion!, sealed: sealed! })
    return [id, identity.name ? maskName(identity.name) : ''] as const
  })
  return new Map(await Promise.all(named))
}
