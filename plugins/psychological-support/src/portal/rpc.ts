import { rpcFor, type RpcOf } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { SupportRouter } from '../server/router.ts'

/** The plugin's own client, for components: `const rpc = useRpc()`. */
export const useRpc = rpcFor<SupportRouter>(manifest)

type Rpc = RpcOf<SupportRouter>
/** What the server answers, as components receive it. */
export type CaseSupport = Awaited<ReturnType<Rpc['supportOfCase']['query']>>
export type ListEntry = Awaited<ReturnType<Rpc['supportList']['query']>>[number]
