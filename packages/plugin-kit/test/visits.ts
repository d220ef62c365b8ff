import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { say } from '@xinshe/words'
import { defineManifest } from '../src/manifest.ts'
import { NotFound, pluginRpc, Refusal, type Act, type Actor, type PostContext, type RequestContext } from '../src/server.ts'

/** The smallest plugin: one procedure that ends in every way a procedure can. */
export const visitManifest = defineManifest({
  id: 'home-visit',
  title: say('入户走访', 'Home visits'),
  permissions: { 'visit.write': { title: say('登记走访', 'Record visits'), posts: ['worker'] } }
})

const { router, procedure } = pluginRpc()(visitManifest, { 'home-visit/nobody-home': say('无人在家', 'Nobody was at home') })

const recordVisit = procedure({ permission: 'visit.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), ending: z.enum(['done', 'refused', 'broken', 'absent', 'second-transaction']) }))
  .mutation(({ ctx, input }) => {
    ctx.note({ visits: 1 })
    if (input.ending === 'refused') throw new Refusal('home-visit/nobody-home', { since: '2026-01-02' })
    if (input.ending === 'broken') throw new Error('the name of the petitioner is 王小明')
    if (input.ending === 'absent') throw new NotFound()
    if (input.ending === 'second-transaction') (ctx.inTenant as () => never)()
    return { tenant: ctx.tenant.slug }
  })

export const visitRouter = router({ recordVisit })

/** What became of the transaction of one call. */
export interface Kept {
  readonly committed: Act[]
  readonly rolledBack: Act[]
  readonly failures: { act: Act; code: string }[]
}

const worker: Actor = { userId: 'w1', postId: 'p1', post: 'worker', permissions: new Set(['home-visit:visit.write']) }

/** A request whose one door keeps books: what was committed, what was rolled back, what was written down as failed. */
export function requestOf(change: Partial<RequestContext> = {}): RequestContext & { kept: Kept } {
  const kept: Kept = { committed: [], rolledBack: [], failures: [] }
  const tenant = { id: 't1', slug: 'gz-zc-lc', tier: 'town', path: 'gz.zc.lc' } as const
  const inTransaction = async <T>(act: Act, work: (post: never) => Promise<T>): Promise<T> => {
    const post: Partial<PostContext> & object = { now: () => new Date(), note: (note) => Object.assign(act.detail, note) }
    try {
      const result = await work({ ...post, tenant } as never)
      kept.committed.push(act)
      return result
    } catch (error) {
      kept.rolledBack.push(act)
      throw error
    }
  }
  return {
    actor: worker,
    tenant,
    agency: null,
    pluginsOn: new Set(['home-visit']),
    now: () => new Date(),
    inTenant: inTransaction,
    inAgency: inTransaction,
    onPlatform: inTransaction,
    onAccount: inTransaction,
    auditFailure: async (act, code) => void kept.failures.push({ act, code }),
    kept,
    ...change
  }
}

/** The code of the error a call ends in. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(() => null, (error: unknown) => error)
  return error instanceof TRPCError ? error.code : String(error)
}
