import type { AnyTRPCProcedure, AnyTRPCRouter, inferProcedureInput } from '@trpc/server'
import type { Post } from '@xinshe/core/post.ts'
import type { TenantAddress } from './context.ts'

/** The small world a sample input may speak of: one tenant, one contract with everything on, one case in service. */
export interface SampleWorld {
  readonly tenant: TenantAddress
  readonly contractId: string
  /** A case in service, its worker and lead at hand. */
  readonly caseId: string
  readonly matterId: string
  readonly petitionerId: string
  /** The worker's post: what `worker_id` holds. */
  readonly workerId: string
  /** `YYYY-MM-DD` in Guangzhou. */
  readonly today: string
  /** Prepares what the sample needs, as that post: `await call('worker', 'case-management.recordEffectCheck', input)`. */
  call(post: Post, procedure: string, input?: unknown): Promise<unknown>
}

/** An input that succeeds for the procedure's rightful post. */
export type Sample<Input> = (world: SampleWorld) => Input | Promise<Input>

/**
 * One sample per procedure, in the shape of the router: a forgotten procedure or a wrong input does not compile.
 * The isolation walk calls every procedure with its sample as every post; a BAD_REQUEST there is a failure.
 *
 * @example
 * export const samples: SamplesOf<typeof caseManagementRouter> = {
 *   effectChecksOfCase: ({ caseId }) => ({ caseId }),
 *   reassessmentsDue: () => undefined
 * }
 */
export type SamplesOf<Router extends AnyTRPCRouter> = SamplesOfRecord<Router['_def']['record']>

type SamplesOfRecord<Record> = {
  readonly [Name in keyof Record]: Record[Name] extends AnyTRPCProcedure
    ? Sample<inferProcedureInput<Record[Name]>>
    : Record[Name] extends AnyTRPCRouter
      ? SamplesOf<Record[Name]>
      : SamplesOfRecord<Record[Name]>
}

/** Samples of any router, by dotted path, for those who walk. */
export function samplesByPath(samples: object, prefix = ''): Map<string, Sample<unknown>> {
  const found = new Map<string, Sample<unknown>>()
  for (const [name, value] of Object.entries(samples)) {
    const path = prefix ? `${prefix}.${name}` : name
    if (typeof value === 'function') found.set(path, value as Sample<unknown>)
    else for (const [inner, sample] of samplesByPath(value as object, path)) found.set(inner, sample)
  }
  return found
}
