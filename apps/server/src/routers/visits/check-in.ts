import { sql } from 'kysely'
import { TRPCError } from '@trpc/server'
import { caseId, postId } from '@xinshe/core/ids.ts'
import { decideVisit } from '@xinshe/core/visit/decide-visit.ts'
import { mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { settingHere } from '../risk/setting-here.ts'
import { colleaguesOf } from './colleagues-of.ts'

/**
 * 签到 (7.2.2.f, B.04): the worker goes in, says for how long, and who watches. Whoever does not come out in time is
 * looked for. The id is the caller's: a second press and a lost answer are one visit. No place is stored.
 * @throws Refusal visit/…, record/recorded-otherwise
 */
export const checkIn = procedure({ permission: 'visit.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, buddyId: postId, minutes: z.int() }))
  .mutation(async ({ ctx, input: { requestId, caseId, buddyId, minutes } }) => {
    await heldCase(ctx, caseId, 'write')
    const [colleagues, known] = await Promise.all([colleaguesOf(ctx, caseId), ownVisits(ctx, requestId)])
    const buddy = colleagues.find(({ id }) => id === buddyId)
    const recorded = known.find(({ id }) => id === requestId)
    const decision = decideVisit({ visitor: ctx.actor.userId, buddy: buddy?.accountId ?? null, buddyIsShutOut: buddy?.isShutOut ?? false, minutes, isUnderWay: known.length > 0 && !recorded })
    if (!decision.ok) throw new Refusal(decision.code)

    if (recorded) mustBeTheSame(recorded, { caseId, buddyId, minutes })
    const { visitMinutes } = await settingHere(ctx)
    const begun = sql<{ end: string }>`select to_json(core.begin_visit(${ctx.tenant.id}, ${requestId}, ${caseId}, ${buddyId}, ${minutes}, ${visitMinutes})) #>> '{}' as end`.execute(ctx.db)
    const { rows } = await refuseByDatabase(begun, { '42501': () => new TRPCError({ code: 'FORBIDDEN' }), '23505': () => new Refusal('visit/under-way') })

    if (!recorded) await ctx.timeline({ caseId, kind: 'core/visit-begun', title: say('入户走访签到', 'Checked in for a home visit') })
    ctx.note({ visitId: requestId, minutes })
    return { visitId: requestId, expectedEnd: rows[0]!.end, alarmAfter: visitMinutes }
  })

/** The visit this person is on, and what was recorded under this id, of whatever case and ended or not. */
function ownVisits({ db, tenant, actor }: Pick<DeskContext, 'db' | 'tenant' | 'actor'>, requestId: string) {
  return db
    .selectFrom('core.home_visit')
    .select(['id', 'buddy_id as buddyId', 'case_id as caseId'])
    .select(sql<number>`round(extract(epoch from expected_end - made_at) / 60)::int`.as('minutes'))
    .where('tenant_id', '=', tenant.id)
    .where('made_by', '=', actor.userId)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('id', '=', requestId)]))
    .execute()
}
