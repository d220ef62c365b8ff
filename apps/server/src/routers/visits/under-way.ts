import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { visitLines } from './visit-lines.ts'

/** Home visits under way here that concern this person: the own one, those they watch over, those of a project they lead. One whose case has gone to another contract has no number here. */
export const underWay = procedure({ permission: 'visit.read', scope: 'tenant', audit: 'read', purpose: 'service' }).query(({ ctx }) =>
  visitLines(ctx)
    .$if(postOf(ctx).role !== 'lead', (query) => query.where((eb) => eb.or([eb('v.made_by', '=', ctx.actor.userId), eb('p.account_id', '=', ctx.actor.userId)])))
    .limit(50)
    .execute()
)
