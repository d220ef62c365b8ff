import { NotFound } from '@xinshe/plugin-kit/server'
import { postOf, type DeskContext } from '../../desk-context.ts'
import { knownContracts } from '../contracts/known-contracts.ts'

/** A contract that this post leads, or that its bureau or one below it made. @throws NotFound */
export async function contractHere(ctx: DeskContext, contractId: string) {
  const post = postOf(ctx)
  const contract = await ctx.db.selectFrom('core.contract').select(['id', 'title', 'tenant_id as tenantId', 'targets']).where('id', '=', contractId).executeTakeFirst()
  const isLed = post.role === 'lead' && post.contractId === contractId
  if (!contract || !(isLed || (post.contractId === null && (await knownContracts(ctx)).includes(contractId)))) throw new NotFound()
  return { ...contract, isLed, isOurs: post.contractId === null && contract.tenantId === ctx.tenant.id }
}
