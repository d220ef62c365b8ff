import type { FlowKept } from '@xinshe/core/flow/kept.ts'
import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { daysToReply } from '@xinshe/core/reply/days-to-reply.ts'
import { providerTotals } from '@xinshe/core/resource/resource-link.ts'
import { today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { newestCase } from './newest-case.ts'

/** 7.2.3.d, 7.2.3.e: what the newest case of a matter keeps, so that the totals of its flow are those of its list. */
export async function keptOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string): Promise<FlowKept> {
  const links = await db
    .selectFrom('core.resource_link')
    .select(['id', 'corrects', 'is_struck as isStruck', 'provider_type as providerType'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', newestCase(tenant.id, matterId))
    .execute()
  const replies = await db
    .selectFrom('core.reply')
    .select(['id', 'corrects', 'is_struck as isStruck', 'replied_at as repliedAt', 'result_on as resultOn'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', newestCase(tenant.id, matterId))
    .orderBy('replied_at', 'desc')
    .execute()
  const withResult = standingEntries(replies).filter(({ resultOn }) => resultOn !== null)
  const [newest] = withResult
  return {
    resources: providerTotals(standingEntries(links)),
    replies: { all: withResult.length, days: newest ? daysToReply({ on: today(newest.repliedAt), resultOn: newest.resultOn }) : null }
  }
}
