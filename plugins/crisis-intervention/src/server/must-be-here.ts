import { contractHere, NotFound } from '@xinshe/plugin-kit/server'
import type { CrisisContext } from './crisis-context.ts'

/** What is written names its contract: it must be the one of this desk. @throws NotFound */
export async function mustBeHere(ctx: Pick<CrisisContext, 'db' | 'actor'>, contractId: string): Promise<void> {
  if ((await contractHere(ctx)) !== contractId) throw new NotFound()
}
