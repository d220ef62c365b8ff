import { router } from '../rpc.ts'
import { agendaRouter } from './agenda/router.ts'
import { alarmsRouter } from './alarms/router.ts'
import { blocksRouter } from './blocks/router.ts'
import { calendarRouter } from './calendar/router.ts'
import { casesRouter } from './cases/router.ts'
import { clocksRouter } from './clocks/router.ts'
import { classificationRouter } from './classification/router.ts'
import { consentsRouter } from './consents/router.ts'
import { contractsRouter } from './contracts/router.ts'
import { digestsRouter } from './digests/router.ts'
import { documentsRouter } from './documents/router.ts'
import { leavingRouter } from './leaving/router.ts'
import { flowsRouter } from './flows/router.ts'
import { likenessRouter } from './likeness/router.ts'
import { pathwaysRouter } from './pathways/router.ts'
import { petitionersRouter } from './petitioners/router.ts'
import { placesRouter } from './places/router.ts'
import { platformRouter } from './platform/router.ts'
import { recordsRouter } from './records/router.ts'
import { recusalsRouter } from './recusals/router.ts'
import { referralsRouter } from './referrals/router.ts'
import { meetingsRouter } from './meetings/router.ts'
import { partnersRouter } from './partners/router.ts'
import { casePartnersRouter } from './case-partners/router.ts'
import { sharedCasesRouter } from './shared-cases/router.ts'
import { evaluationsRouter } from './evaluations/router.ts'
import { satisfactionRouter } from './satisfaction/router.ts'
import { serviceRouter } from './service/router.ts'
import { repliesRouter } from './replies/router.ts'
import { reportsRouter } from './reports/router.ts'
import { resourcesRouter } from './resources/router.ts'
import { riskRouter } from './risk/router.ts'
import { rulesRouter } from './rules/router.ts'
import { screeningRouter } from './screening/router.ts'
import { sessionRouter } from './session/router.ts'
import { staffRouter } from './staff/router.ts'
import { switchesRouter } from './switches/router.ts'
import { tasksRouter } from './tasks/router.ts'
import { tenantsRouter } from './tenants/router.ts'
import { viewsRouter } from './views/router.ts'
import { visitsRouter } from './visits/router.ts'

/** The core's areas. The plugins stand beside them on the wire, each under its id; their types are closed over themselves. */
export const coreRouter = router({
  session: sessionRouter,
  cases: casesRouter,
  clocks: clocksRouter,
  calendar: calendarRouter,
  likeness: likenessRouter,
  classification: classificationRouter,
  flows: flowsRouter,
  pathways: pathwaysRouter,
  screening: screeningRouter,
  petitioners: petitionersRouter,
  records: recordsRouter,
  tasks: tasksRouter,
  agenda: agendaRouter,
  digests: digestsRouter,
  documents: documentsRouter,
  consents: consentsRouter,
  referrals: referralsRouter,
  recusals: recusalsRouter,
  leaving: leavingRouter,
  resources: resourcesRouter,
  replies: repliesRouter,
  meetings: meetingsRouter,
  partners: partnersRouter,
  casePartners: casePartnersRouter,
  sharedCases: sharedCasesRouter,
  service: serviceRouter,
  satisfaction: satisfactionRouter,
  evaluations: evaluationsRouter,
  reports: reportsRouter,
  alarms: alarmsRouter,
  risk: riskRouter,
  rules: rulesRouter,
  visits: visitsRouter,
  places: placesRouter,
  tenants: tenantsRouter,
  contracts: contractsRouter,
  staff: staffRouter,
  switches: switchesRouter,
  blocks: blocksRouter,
  views: viewsRouter,
  platform: platformRouter
})

export type AppRouter = typeof coreRouter
