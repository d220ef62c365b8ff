import { sql } from 'kysely'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { inContract, type ContractPlace, type Engine } from './contract-door.ts'
import type { House } from './house.ts'
import { ruleRunsHere } from './rule-runs-here.ts'

/** A job of a plugin, ready to be put on the clock. */
export interface ScheduledJob {
  /** `case-management/remind-overdue`. */
  readonly name: string
  /** Five fields, in Asia/Shanghai. */
  readonly cron: string
  /**
   * Runs it at every tenant of every contract that has the plugin on today and its rule not switched off, each in a transaction of its own.
   * @throws AggregateError after all of them, when some failed: one town's fault is not another's; JobEnded when the engine is told to
   * end between two of them
   */
  run(engine: Engine): Promise<JobRun>
}

/** A job that was told to end between two places; `faults` are those of the places before. */
export class JobEnded extends Error {
  readonly faults: readonly unknown[]

  constructor(faults: readonly unknown[]) {
    super('the job was told to end')
    this.faults = faults
  }
}

export interface JobRun {
  readonly places: number
}

/** Every job of core and plugins. The clock itself is the worker's business. */
export function jobsOf({ core, plugins }: House): ScheduledJob[] {
  const modulesAt = async ({ db }: TenantContext, contractId: string) => {
    const { rows } = await sql<{ on: string[] }>`select core.modules_on(${contractId}) as on`.execute(db)
    return plugins.filter(({ manifest }) => rows[0]!.on.includes(manifest.id))
  }
  return [core, ...plugins].flatMap(({ manifest, jobs = [] }) =>
    jobs.map((job) => {
      const name = `${manifest.id}/${job.name}`
      return { name, cron: job.cron, run: (engine) => runEverywhere(engine, manifest.id, (place) => inContract(engine, place, name, async (ctx) => {
        if (await ruleRunsHere(ctx, name, job.rule)) await job.run(ctx, await modulesAt(ctx, place.contractId))
        else ctx.note({ rule: 'off' })
      })) }
    })
  )
}

async function runEverywhere(engine: Engine, plugin: string, run: (place: ContractPlace) => Promise<void>): Promise<JobRun> {
  const { rows } = await engine.jobs.query<ContractPlace>(
    'select contract_id as "contractId", tenant_id as "tenantId" from core.places_of_module($1)',
    [plugin]
  )
  const faults: unknown[] = []
  for (const place of rows) {
    if (engine.ending?.aborted) throw new JobEnded(faults)
    await run(place).catch((error: unknown) => faults.push(error))
  }
  if (faults.length > 0) throw new AggregateError(faults, `failed at ${faults.length} of ${rows.length} places`)
  return { places: rows.length }
}
