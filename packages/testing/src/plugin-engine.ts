import { askReport } from '@xinshe/plugin-host/server/ask-report.ts'
import { askObjectors } from '@xinshe/plugin-host/server/ask-objectors.ts'
import { inContract, type Engine } from '@xinshe/plugin-host/server/contract-door.ts'
import { deliverEvents, type Delivered } from '@xinshe/plugin-host/server/deliver-events.ts'
import type { House } from '@xinshe/plugin-host/server/house.ts'
import { jobsOf, type JobRun } from '@xinshe/plugin-host/server/run-jobs.ts'
import { pluginRpc, type Act, type EventType, type PluginServer, type ReportRow } from '@xinshe/plugin-kit/server'
import { coreEvents } from '@xinshe/core/events.ts'
import type { Objection } from '@xinshe/core/case/decide-stage.ts'
import { coreManifest } from '@xinshe/core/manifest.ts'
import type { z } from 'zod'
import type { Desk } from './desk.ts'
import type { OpenedCase } from './open-case.ts'
import type { World } from './world.ts'

/** Lets the core announce something about a case, and the worker tell the plugin, once around. */
export async function announce<E extends EventType>(
  world: World,
  plugin: PluginServer,
  { event, payload, about, now }: { event: E; payload: z.input<E['payload']>; about: OpenedCase; now?: () => Date }
): Promise<Delivered> {
  const { tenantId: tenant_id, contractId: contract_id, id: case_id } = about
  await world.owner.insertInto('core.event').values({ tenant_id, contract_id, case_id, type: event.type, payload: JSON.stringify(event.payload.parse(payload)) }).execute()
  return deliverEvents(houseOf(plugin), engineOf(world, now))
}

/** Runs a job of the plugin wherever it is on, as on that day. */
export async function runJob(world: World, plugin: PluginServer, name: string, now?: () => Date): Promise<JobRun> {
  const job = jobsOf(houseOf(plugin)).find((one) => one.name === `${plugin.manifest.id}/${name}`)
  if (!job) throw new Error(`${plugin.manifest.id} has no job ${name}`)
  return job.run(engineOf(world, now))
}

/** Runs a job at town A alone, for the contract that serves it. */
export async function runJobAtTownA(world: World, plugin: PluginServer, name: string): Promise<void> {
  const job = plugin.jobs?.find((one) => one.name === name)
  const place = { contractId: world.units.contracts.one.id, tenantId: world.units.tenants.townA.id }
  await inContract(engineOf(world), place, `${plugin.manifest.id}/${name}`, (ctx) => job!.run(ctx, [plugin]))
}

/** The rows of a report, as the person at that desk gets them. */
export async function readReport({ ctx }: Desk, plugin: PluginServer, id: string, params: unknown): Promise<ReportRow[]> {
  const { report, params: asked } = askReport(houseOf(plugin), ctx, { id, params })
  const act: Act = { plugin: plugin.manifest.id, procedure: `report ${id}`, audit: 'read', purpose: 'statistics', caseId: null, petitionerId: null, detail: {} }
  return ctx.inTenant(act, async (tenant) => {
    const rows: ReportRow[] = []
    for await (const row of report.rows(tenant, asked)) rows.push(row)
    return rows
  })
}

/** What the plugin objects to an act that the person at that desk is about to do: `core/case-closing`. */
export async function objectionsTo<E extends EventType>({ ctx }: Desk, plugin: PluginServer, question: E, payload: z.input<E['payload']>): Promise<Objection[]> {
  const act: Act = { plugin: 'core', procedure: `question ${question.type}`, audit: { none: 'a test asks' }, purpose: null, caseId: null, petitionerId: null, detail: {} }
  return ctx.inTenant(act, (tenant) => askObjectors(houseOf(plugin), ctx.pluginsOn, tenant, question, question.payload.parse(payload) as z.output<E['payload']>))
}

/** The house with this plugin alone, and a core that does nothing. */
function houseOf(plugin: PluginServer): House {
  const { router } = pluginRpc()(coreManifest)
  const core = { manifest: coreManifest, router: router({}), samples: {}, migrations: new URL('file:///'), events: coreEvents }
  return { core, plugins: [plugin] }
}

function engineOf({ app, jobs, place }: World, now = () => new Date()): Engine {
  return { app, jobs, secret: 'test', masterKey: place.masterKey, now }
}
