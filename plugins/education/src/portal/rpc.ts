import { rpcFor, type RpcOf } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { EducationRouter } from '../server/router.ts'

/** The plugin's own client, for components: `const rpc = useRpc()`. */
export const useRpc = rpcFor<EducationRouter>(manifest)

type Rpc = RpcOf<EducationRouter>
/** What the server answers, as components receive it. */
export type Guides = Awaited<ReturnType<Rpc['guidesHere']['query']>>
export type Guide = Awaited<ReturnType<Rpc['guideHere']['query']>>
export type CaseConsultations = Awaited<ReturnType<Rpc['consultationsOfCase']['query']>>
export type Activities = Awaited<ReturnType<Rpc['activitiesHere']['query']>>
