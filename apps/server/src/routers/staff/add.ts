import { fullTime } from '@xinshe/core/caseload/caseload.ts'
import { workingTime } from '@xinshe/core/caseload/working-time.ts'
import { contractId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { accountForPost, accountOf, hashedAccount } from '../account-for-post.ts'
import { day, reason } from '../act-input.ts'
import { addPost } from '../add-post.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

const ofContract = z.strictObject({ role: z.enum(['worker', 'lead']), contractId, workingTime: workingTime.default(fullTime) })
const ofOffice = z.strictObject({ role: z.literal('agency-admin') })

/**
 * Gives somebody a post in one of the agency's contracts, or in its office, from one day until another; a post in a
 * contract lies within its term. @throws Refusal contract/not-in-force, post/outside-contract, and those of `addPost`
 */
export const add = procedure({ permission: 'staff.write', scope: 'agency', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ post: z.discriminatedUnion('role', [ofContract, ofOffice]), account: accountForPost, starts: day, ends: day.nullable().default(null), reason }))
  .mutation(async ({ ctx, input: { post, account, ...term } }) => {
    const who = await hashedAccount(account)
    if (post.role !== 'agency-admin') await mustServe(ctx, post.contractId, term)
    const agency = await ctx.db.selectFrom('core.agency').select('name').where('id', '=', ctx.agency.id).executeTakeFirstOrThrow()
    const accountId = await accountOf(ctx, who, { role: post.role, unit: agency.name })
    const postId = await addPost(ctx, { ...post, ...term, accountId, agencyId: ctx.agency.id })
    if (post.role !== 'agency-admin' && post.workingTime !== fullTime) {
      const set = sql`select core.set_working_time(${postId}, ${fullTime}, ${post.workingTime}, ${term.reason})`.execute(ctx.db)
      await refuseByDatabase(set, { '55000': () => new Refusal('post/ended') })
    }
    return { postId, accountId }
  })

interface AgencyDesk {
  readonly db: Parameters<typeof accountOf>[0]['db']
  readonly agency: { readonly id: string }
  readonly now: () => Date
}

async function mustServe({ db, agency, now }: AgencyDesk, id: string, { starts, ends }: { starts: string; ends: string | null }): Promise<void> {
  const contract = await db.selectFrom('core.contract').select(['starts', 'ends']).where('id', '=', id).where('agency_id', '=', agency.id).executeTakeFirst()
  if (!contract) throw new NotFound()
  if (contract.ends < today(now())) throw new Refusal('contract/not-in-force')
  if (starts < contract.starts || starts > contract.ends || (ends !== null && ends > contract.ends)) throw new Refusal('post/outside-contract')
}
