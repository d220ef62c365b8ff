import { contractId, matterId } from '@xinshe/core/ids.ts'
import { NotFound, stale } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { dispatchMatter } from './dispatch-matter.ts'
import { dispatchesOf, dispatchStands } from './dispatches-of.ts'

/**
 * Gives a registered matter to a contract in force here (8.2.a 分派). Giving it to the same contract twice is one act. Several may
 * serve it, but whoever gives it to another knows of the former ones.
 * @throws Refusal record/stale when somebody has dispatched it meanwhile: who, to whom, when
 */
export const dispatch = procedure({ permission: 'dispatch.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  // `seen`: the contracts that the page shows as serving it.
  .input(z.strictObject({ matterId, contractId, seen: z.array(contractId).max(100).default([]) }))
  .mutation(async ({ ctx, input }) => {
    const matter = await ctx.db
      .selectFrom('core.matter')
      .select('served_by')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', input.matterId)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!matter) throw new NotFound()

    if (!matter.served_by.includes(input.contractId)) {
      await mustBeSeen(ctx, input)
      await dispatchMatter(ctx, input.matterId, input.contractId)
    }

    ctx.note({ matterId: input.matterId, contractId: input.contractId })
    return { matterId: input.matterId }
  })

interface Dispatching {
  readonly matterId: string
  readonly contractId: string
  readonly seen: readonly string[]
}

async function mustBeSeen(ctx: DeskContext, { matterId, contractId, seen }: Dispatching): Promise<void> {
  const standing = await dispatchesOf(ctx, matterId)
  const unseen = standing.filter(({ id }) => !seen.includes(id)).map(dispatchStands)
  if (unseen.length === 0) return
  const message = say(unseen.map(({ zh }) => zh).join('，'), unseen.map(({ en }) => en).join(', '))
  throw stale({ yours: { contractId }, theirs: { dispatchedTo: standing }, version: standing.length, message })
}
