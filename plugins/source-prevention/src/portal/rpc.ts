import { rpcFor, type RpcOf } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { SourcePreventionRouter } from '../server/router.ts'

/** The plugin's own client, for components: `const rpc = useRpc()`. */
export const useRpc = rpcFor<SourcePreventionRouter>(manifest)

type Rpc = RpcOf<SourcePreventionRouter>
/** What the server answers, as components receive it. */
export type Clues = Awaited<ReturnType<Rpc['cluesHere']['query']>>
export type ClueRow = Clues['clues'][number]
export type Clue = Awaited<ReturnType<Rpc['clueHere']['query']>>
export type CaseClue = Awaited<ReturnType<Rpc['cluesOfCase']['query']>>[number]
export type Patrols = Awaited<ReturnType<Rpc['patrolsHere']['query']>>
export type Patrol = Patrols['patrols'][number]
export type BoardRow = Awaited<ReturnType<Rpc['boardHere']['query']>>[number]
export type Activities = Awaited<ReturnType<Rpc['activitiesHere']['query']>>
export type Owners = Awaited<ReturnType<Rpc['owners']['query']>>
