import { rpcFor } from '#lib/rpc.ts'
import { keepingCookies } from '#lib/session/keeping-cookies.ts'
import { can } from '#lib/shell/can.ts'
import { shellOf } from '#lib/shell/shell-of.ts'
import type { LayoutServerLoad } from './$types'

/** With the shell the bureau's own words for the levels of risk: every list of cases shows them. */
export const load: LayoutServerLoad = async (event) => {
  const desk = { tenant: event.params.tenant }
  const { shell } = await shellOf(event, desk)
  const riskNames: Readonly<Record<string, string>> = can(shell, 'core:risk.read') ? await rpcFor(keepingCookies(event), desk).risk.names.query() : {}
  return { shell, riskNames }
}
