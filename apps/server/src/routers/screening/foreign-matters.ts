import { isForeign } from '@xinshe/core/screening/foreign.ts'
import { nationalityKinds } from '@xinshe/core/petitioner/petitioner.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { pageSize } from '../cases/page.ts'

/** 1.b, 7.1.2.k: the matters of this place with a foreign element: by who brought them, or by what was found at the screening. Newest first. */
export const foreignMatters = procedure({ permission: 'screening.read', scope: 'tenant', audit: 'read', purpose: 'statistics' })
  .input(z.strictObject({ size: pageSize }))
  .query(({ ctx: { db, tenant }, input }) =>
    db
      .selectFrom('core.matter as m')
      .innerJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id'))
      .select(['m.id', 'm.title', 'm.received_on as receivedOn', 'p.nationality'])
      .where('m.tenant_id', '=', tenant.id)
      .where((eb) => {
        const newest = eb
          .selectFrom('core.screening as s')
          .select('s.answer')
          .whereRef('s.tenant_id', '=', 'm.tenant_id')
          .whereRef('s.matter_id', '=', 'm.id')
          .where('s.aspect', '=', 'k')
          // The authority's word before the worker's.
          .orderBy('s.role')
          .orderBy('s.made_at', 'desc')
          .limit(1)
        return eb(eb.fn.coalesce(newest, eb.case().when('p.nationality', 'in', nationalityKinds.filter(isForeign)).then('yes').else('no').end()), '=', 'yes')
      })
      .orderBy('m.received_on', 'desc')
      .orderBy('m.id', 'desc')
      .limit(input.size)
      .execute()
  )
