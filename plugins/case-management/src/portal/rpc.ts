import { rpcFor, type RpcOf } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { CaseManagementRouter } from '../server/router.ts'

/** The plugin's own client, for components: `const rpc = useRpc()`. */
export const useRpc = rpcFor<CaseManagementRouter>(manifest)

type Rpc = RpcOf<CaseManagementRouter>
/** What the server answers, as components receive it. */
export type DueRow = Awaited<ReturnType<Rpc['reassessmentsDue']['query']>>[number]
export type CaseEffect = Awaited<ReturnType<Rpc['effectOfCase']['query']>>
