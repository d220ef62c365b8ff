import { sql } from 'kysely'
import { isExpectable } from '@xinshe/core/visit/decide-visit.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { mustBeInside } from './must-be-inside.ts'

/** It takes longer (7.2.2.f): so many minutes from now. An alarm that has gone out climbs no further; missed again, a new one does. @throws Refusal visit/not-yours, visit/ended */
export const extend = procedure({ permission: 'visit.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ visitId: z.uuid(), minutes: z.int() }))
  .mutation(async ({ ctx, input: { visitId, minutes } }) => {
    if (!isExpectable(minutes)) throw new Refusal('visit/wrong-minutes')
    await mustBeInside(ctx, visitId)
    const extended = sql<{ end: string }>`select to_json(core.extend_visit(${ctx.tenant.id}, ${visitId}, ${minutes})) #>> '{}' as end`.execute(ctx.db)
    const { rows } = await refuseByDatabase(extended, { '40001': () => new Refusal('visit/ended') })
    ctx.note({ visitId, minutes })
    return { expectedEnd: rows[0]!.end }
  })
