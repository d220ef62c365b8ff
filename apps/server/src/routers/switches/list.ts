import { moduleStates } from '@xinshe/tenancy/module-states.ts'
import { procedure } from '../../rpc.ts'
import { hasModule } from '../has-module.ts'
import { moduleTitles } from '../module-titles.ts'

/** Every module of the agency's contracts: the agency's word, the bureaus' word, and what follows from both. */
export const list = procedure({ permission: 'switch.read', scope: 'agency', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => {
  const contracts = await ctx.db.selectFrom('core.contract').select(['id', 'number', 'title', 'starts', 'ends']).where('agency_id', '=', ctx.agency.id).execute()
  const states = await moduleStates(ctx.db, contracts.map(({ id }) => id))
  const titleOf = moduleTitles(ctx.house)
  return states.map((state) => {
    const { number, title, starts, ends } = contracts.find(({ id }) => id === state.contractId)!
    return {
      ...state,
      switchedAt: state.switchedAt?.toISOString() ?? null,
      title: titleOf(state.module),
      isInstalled: hasModule(ctx.house, state.module),
      contract: { number, title, starts, ends }
    }
  })
})
