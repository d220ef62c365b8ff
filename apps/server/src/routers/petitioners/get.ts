import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { petitionerId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { countClassified } from '@xinshe/core/classification/count-classified.ts'
import { procedure } from '../../rpc.ts'
import { placeNames } from '../places/place-names.ts'
import { standingClassifications } from '../classification/standing-classifications.ts'
import { openPetitioner } from './sealed-petitioner.ts'
import { shownIdentity } from './shown-identity.ts'

/** One petitioner, masked, with the matters and cases this post may see. Clear values come one at a time, by `reveal`. */
export const get = procedure({ permission: 'petitioner.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ petitionerId }))
  .query(async ({ ctx, input }) => {
    const row = await ctx.db
      .selectFrom('core.petitioner as p')
      .select(['p.id', 'p.party', 'p.nationality', 'p.home_code as homeCode', 'p.sealed', 'p.version', 'p.made_at as madeAt'])
      .select((eb) =>
        jsonArrayFrom(
          eb
            .selectFrom('core.matter as m')
            .select(['m.id', 'm.title', 'm.official_number as officialNumber', 'm.received_on as receivedOn'])
            /** Brought by somebody else; this petitioner is linked to it (3.4). */
            .select(sql<boolean>`m.petitioner_id <> p.id`.as('isLinked'))
            .select((inner) =>
              jsonArrayFrom(
                inner
                  .selectFrom('core.case as c')
                  .select(['c.id', 'c.number', 'c.stage', 'c.opened_at as openedAt'])
                  .whereRef('c.tenant_id', '=', 'm.tenant_id')
                  .whereRef('c.matter_id', '=', 'm.id')
                  .orderBy('c.opened_at', 'desc')
              ).as('cases')
            )
            .whereRef('m.tenant_id', '=', 'p.tenant_id')
            .where((mine) =>
              mine.or([
                mine('m.petitioner_id', '=', mine.ref('p.id')),
                mine.exists(mine.selectFrom('core.matter_party as q').select('q.id').whereRef('q.tenant_id', '=', 'm.tenant_id').whereRef('q.matter_id', '=', 'm.id').whereRef('q.petitioner_id', '=', 'p.id').where('q.struck_at', 'is', null))
              ])
            )
            .orderBy('m.received_on', 'desc')
            .limit(100)
        ).as('matters')
      )
      .where('p.tenant_id', '=', ctx.tenant.id)
      .where('p.id', '=', input.petitionerId)
      .executeTakeFirst()
    if (!row) throw new NotFound()

    const { sealed, ...known } = row
    const { identity, anonymousReason, interpreter } = await openPetitioner(ctx.vault, { ...known, sealed })
    const names = await placeNames(ctx.db, [known.homeCode])
    /** How often, never what somebody is (3.3). */
    const counts = countClassified(await standingClassifications(ctx, { petitionerId: known.id }))
    return { ...known, home: names(known.homeCode).join(''), shown: shownIdentity(identity, ctx.actor.post), isAnonymous: anonymousReason !== undefined, interpreter: interpreter ?? null, counts }
  })
