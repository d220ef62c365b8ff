import { rpcFor, type RpcOf } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { CrisisRouter } from '../server/router.ts'

/** The plugin's own client, for components: `const rpc = useRpc()`. */
export const useRpc = rpcFor<CrisisRouter>(manifest)

type Rpc = RpcOf<CrisisRouter>
/** What the server answers, as components receive it. */
export type Crisis = Awaited<ReturnType<Rpc['crisisOfCase']['query']>>
export type CrisisEvent = Awaited<ReturnType<Rpc['eventOfCase']['query']>>
export type EventRow = Awaited<ReturnType<Rpc['eventsHere']['query']>>[number]
export type Plans = Awaited<ReturnType<Rpc['plansHere']['query']>>
export type Roster = Awaited<ReturnType<Rpc['rosterHere']['query']>>
export type Contacts = Awaited<ReturnType<Rpc['contactsOfCase']['query']>>
