import { rpcFor, type RpcOf } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { BehaviourCorrectionRouter } from '../server/router.ts'

/** The plugin's own client, for components: `const rpc = useRpc()`. */
export const useRpc = rpcFor<BehaviourCorrectionRouter>(manifest)

type Rpc = RpcOf<BehaviourCorrectionRouter>
/** What the server answers, as components receive it. */
export type CaseBehaviour = Awaited<ReturnType<Rpc['behaviourOfCase']['query']>>
export type DissuasionEntry = CaseBehaviour['dissuasions'][number]
export type BehaviourRecord = CaseBehaviour['records'][number]
export type HarmAssessment = CaseBehaviour['assessments'][number]
export type Log = Awaited<ReturnType<Rpc['logOfCase']['query']>>
export type Chronology = Awaited<ReturnType<Rpc['chronologyOfCase']['query']>>
export type OpenResult = Awaited<ReturnType<Rpc['openResults']['query']>>[number]
export type Levels = Awaited<ReturnType<Rpc['levels']['query']>>
export type CaseEvidence = Awaited<ReturnType<Rpc['evidenceOfCase']['query']>>
export type EvidenceItem = CaseEvidence['items'][number]
