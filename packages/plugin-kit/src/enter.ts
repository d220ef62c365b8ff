import { TRPCError } from '@trpc/server'
import { beginAct, type Act } from './act.ts'
import type { RequestContext } from './context.ts'
import { guard } from './guard.ts'
import type { ProcedureMeta } from './needs.ts'
import { Refusal } from './refusal.ts'
import { RolledBack } from './rolled-back.ts'

interface Call {
  readonly meta: ProcedureMeta | undefined
  readonly path: string
  getRawInput(): Promise<unknown>
}

interface Outcome {
  readonly ok: boolean
  readonly error?: TRPCError
}

/**
 * Lets one call through the guard and its door, and sees to it that a denied or failed call is written down.
 *
 * @param open opens the transaction and runs the rest of the procedure inside it; it hands the outcome to `settle`,
 * which throws a failed one out of the transaction
 */
export async function enter<Result extends Outcome>(
  ctx: RequestContext,
  { meta, path, getRawInput }: Call,
  open: (act: Act, settle: Settle) => Promise<Result>
): Promise<Result> {
  if (!meta) throw new TRPCError({ code: 'NOT_FOUND' })
  const act = beginAct(meta, path, await getRawInput())
  try {
    guard(ctx, meta)
    return await open(act, settle)
  } catch (error) {
    const failed = error instanceof RolledBack ? (error.result as Result) : null
    await writeDown(ctx, act, failed ? failed.error : error)
    if (failed) return failed
    throw error
  }
}

type Settle = <Result extends Outcome>(result: Result) => Result

function settle<Result extends Outcome>(result: Result): Result {
  if (!result.ok) throw new RolledBack(result)
  return result
}

/** Nobody signed in: there is no one to write down, and anyone could fill the audit. */
async function writeDown(ctx: RequestContext, act: Act, error: unknown): Promise<void> {
  if (!ctx.actor || typeof act.audit === 'object') return
  await ctx.auditFailure(act, codeOf(error))
}

function codeOf(error: unknown): string {
  if (error instanceof Refusal) return error.refusal
  return error instanceof TRPCError ? error.code : 'INTERNAL_SERVER_ERROR'
}
