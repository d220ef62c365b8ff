import { error } from '@sveltejs/kit'
import { answerOf } from '#lib/errors/answer-of.ts'
import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { LayoutLoad } from './$types'

/** Whoever has recused themselves and follows an old link learns why it finds nothing; everybody else does not. */
export const load: LayoutLoad = async ({ params, fetch, depends, parent }) => {
  depends(`case:${params.caseId}`)
  const { cases, recusals } = rpcFor(fetch, { tenant: params.tenant })
  try {
    return { theCase: await cases.get.query({ caseId: params.caseId }) }
  } catch (fault) {
    if (answerOf(fault)?.status !== 404) throw fault
    const { shell } = await parent()
    if (can(shell, 'core:recusal.write') && (await recusals.isOwn.query({ caseId: params.caseId }))) error(404, 'recusal/own', { code: 'recusal/own' })
    throw fault
  }
}
