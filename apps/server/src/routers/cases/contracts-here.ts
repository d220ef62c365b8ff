import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { today } from '@xinshe/words'
import { procedure } from '../../rpc.ts'

/** The contracts a matter of this place may be dispatched to today, with what each lists and until when. */
export const contractsHere = procedure({ permission: 'dispatch.write', scope: 'tenant', audit: 'read' }).query(async ({ ctx }) => {
  const day = today(ctx.now())
  return ctx.db
    .selectFrom('core.contract as c')
    .innerJoin('core.contract_area as a', 'a.contract_id', 'c.id')
    .innerJoin('core.agency as g', 'g.id', 'c.agency_id')
    .select(['c.id', 'c.number', 'c.title', 'c.ends', 'g.name as agencyName'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('core.contract_module as m')
          .select('m.module')
          .whereRef('m.contract_id', '=', 'c.id')
          .where('m.starts', '<=', day)
          .where('m.ends', '>=', day)
          .orderBy('m.module')
      ).as('modules')
    )
    .where('a.tenant_id', '=', ctx.tenant.id)
    .where('c.starts', '<=', day)
    .where('c.ends', '>=', day)
    .orderBy('g.name')
    .orderBy('c.number')
    .execute()
})
