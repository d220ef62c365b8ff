import { randomUUID } from 'node:crypto'
import { hashOf } from '@xinshe/db/ticket.ts'
import { coreRules } from '@xinshe/core/rule/core-rules.ts'
import { coreManifest } from '@xinshe/core/manifest.ts'
import type { Identity } from '@xinshe/auth/identity.ts'
import type { House } from '@xinshe/plugin-host/server/house.ts'
import type { PluginServer } from '@xinshe/plugin-kit/server'
import { deskAt, testDocuments } from '@xinshe/testing/desk.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import type { World } from '@xinshe/testing/world.ts'
import type { CoreContext } from '../src/core-context.ts'
import { prepareDigests } from '../src/jobs/prepare-digests.ts'
import { agendaRouter } from '../src/routers/agenda/router.ts'
import { alarmsRouter } from '../src/routers/alarms/router.ts'
import { calendarRouter } from '../src/routers/calendar/router.ts'
import { casesRouter } from '../src/routers/cases/router.ts'
import { clocksRouter } from '../src/routers/clocks/router.ts'
import { classificationRouter } from '../src/routers/classification/router.ts'
import { consentsRouter } from '../src/routers/consents/router.ts'
import { digestsRouter } from '../src/routers/digests/router.ts'
import { documentsRouter } from '../src/routers/documents/router.ts'
import { leavingRouter } from '../src/routers/leaving/router.ts'
import { flowsRouter } from '../src/routers/flows/router.ts'
import { likenessRouter } from '../src/routers/likeness/router.ts'
import { pathwaysRouter } from '../src/routers/pathways/router.ts'
import { petitionersRouter } from '../src/routers/petitioners/router.ts'
import { coreForms } from '../src/routers/records/core-forms.ts'
import { placesRouter } from '../src/routers/places/router.ts'
import { recordsRouter } from '../src/routers/records/router.ts'
import { recusalsRouter } from '../src/routers/recusals/router.ts'
import { referralsRouter } from '../src/routers/referrals/router.ts'
import { meetingsRouter } from '../src/routers/meetings/router.ts'
import { partnersRouter } from '../src/routers/partners/router.ts'
import { casePartnersRouter } from '../src/routers/case-partners/router.ts'
import { sharedCasesRouter } from '../src/routers/shared-cases/router.ts'
import { evaluationsRouter } from '../src/routers/evaluations/router.ts'
import { satisfactionRouter } from '../src/routers/satisfaction/router.ts'
import { serviceRouter } from '../src/routers/service/router.ts'
import { repliesRouter } from '../src/routers/replies/router.ts'
import { resourcesRouter } from '../src/routers/resources/router.ts'
import { riskRouter } from '../src/routers/risk/router.ts'
import { rulesRouter } from '../src/routers/rules/router.ts'
import { tasksRouter } from '../src/routers/tasks/router.ts'
import { screeningRouter } from '../src/routers/screening/router.ts'
import { viewsRouter } from '../src/routers/views/router.ts'
import { visitsRouter } from '../src/routers/visits/router.ts'
import { router } from '../src/rpc.ts'
import { shutSession } from '../src/shut.ts'

/** The areas of the core that belong to a case, as the wire has them. */
const caseRouter = router({
  petitioners: petitionersRouter,
  places: placesRouter,
  cases: casesRouter,
  clocks: clocksRouter,
  calendar: calendarRouter,
  records: recordsRouter,
  tasks: tasksRouter,
  agenda: agendaRouter,
  digests: digestsRouter,
  documents: documentsRouter,
  consents: consentsRouter,
  referrals: referralsRouter,
  recusals: recusalsRouter,
  resources: resourcesRouter,
  replies: repliesRouter,
  meetings: meetingsRouter,
  partners: partnersRouter,
  casePartners: casePartnersRouter,
  sharedCases: sharedCasesRouter,
  service: serviceRouter,
  satisfaction: satisfactionRouter,
  evaluations: evaluationsRouter,
  leaving: leavingRouter,
  alarms: alarmsRouter,
  risk: riskRouter,
  views: viewsRouter,
  rules: rulesRouter,
  visits: visitsRouter,
  likeness: likenessRouter,
  classification: classificationRouter,
  flows: flowsRouter,
  pathways: pathwaysRouter,
  screening: screeningRouter
})
export type CoreCaller = ReturnType<typeof caseRouter.createCaller>

/** What the host would know of the core, for calling its procedures without HTTP. */
export const core: PluginServer = { manifest: coreManifest, router: caseRouter, samples: {}, migrations: new URL('file:///'), forms: coreForms, rules: coreRules, jobs: [prepareDigests] }

/**
 * Calls the core's procedures as a person of the world at a bureau's address, under their real ticket:
 * `const { cases } = await coreDesk(world, 'w1'); await cases.list({})`.
 */
export async function coreDesk(
  world: World,
  person: Person,
  { tenant = 'townA', plugins = [], now }: { tenant?: keyof World['units']['tenants']; plugins?: readonly PluginServer[]; now?: () => Date } = {}
): Promise<CoreCaller> {
  const house: House = { core, plugins }
  const { ctx } = await deskAt(world, person, tenant, [core, ...plugins], now)
  const { token } = await world.as(person)
  const slug = world.units.tenants[tenant].path.replaceAll('.', '-')
  const { rows } = await world.signIn.query<{ identity: Identity }>('select authz.identity($1, $2, null) as identity', [hashOf(token), slug])
  const context: CoreContext = {
    ...ctx,
    requestId: randomUUID(),
    house,
    identity: rows[0]!.identity,
    vault: null as never,
    documents: testDocuments,
    session: shutSession,
    inTenant: (act, work) => ctx.inTenant(act, (post) => work(Object.assign(post, { vault: post.sealing })))
  }
  return caseRouter.createCaller(context)
}

/** The code of a refusal and its details, or the tRPC code, of a call that must fail. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; details?: any }> {
  try {
    await call
  } catch (error) {
    const { refusal, code, details } = error as { refusal?: string; code?: string; details?: unknown }
    return { code: refusal ?? code ?? String(error), details }
  }
  return { code: 'accepted' }
}
