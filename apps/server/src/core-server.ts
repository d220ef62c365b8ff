import { coreEvents } from '@xinshe/core/events.ts'
import { coreManifest } from '@xinshe/core/manifest.ts'
import { coreRules } from '@xinshe/core/rule/core-rules.ts'
import { coreOwner } from '@xinshe/db/migrate.ts'
import { definePluginServer } from '@xinshe/plugin-kit/server'
import { prepareDigests } from './jobs/prepare-digests.ts'
import { refusals } from './refusals.ts'
import { applicationsByType } from './reports/applications-by-type.ts'
import { caseloadByAgency } from './reports/caseload-by-agency.ts'
import { casesByTown } from './reports/cases-by-town.ts'
import { irrationalRate } from './reports/irrational-rate.ts'
import { partnersByQuarter } from './reports/partners-by-quarter.ts'
import { repliesByWorker } from './reports/replies-by-worker.ts'
import { satisfactionByAgency } from './reports/satisfaction-by-agency.ts'
import { serviceByMonth } from './reports/service-by-month.ts'
import { techniquesByWorker } from './reports/techniques-by-worker.ts'
import { agendaSamples } from './routers/agenda/samples.ts'
import { alarmsSamples } from './routers/alarms/samples.ts'
import { blocksSamples } from './routers/blocks/samples.ts'
import { calendarSamples } from './routers/calendar/samples.ts'
import { casesSamples } from './routers/cases/samples.ts'
import { clocksSamples } from './routers/clocks/samples.ts'
import { classificationSamples } from './routers/classification/samples.ts'
import { consentsSamples } from './routers/consents/samples.ts'
import { contractsSamples } from './routers/contracts/samples.ts'
import { digestsSamples } from './routers/digests/samples.ts'
import { documentsSamples } from './routers/documents/samples.ts'
import { leavingSamples } from './routers/leaving/samples.ts'
import { evaluationsSamples } from './routers/evaluations/samples.ts'
import { flowsSamples } from './routers/flows/samples.ts'
import { likenessSamples } from './routers/likeness/samples.ts'
import { pathwaysSamples } from './routers/pathways/samples.ts'
import { petitionersSamples } from './routers/petitioners/samples.ts'
import { placesSamples } from './routers/places/samples.ts'
import { platformSamples } from './routers/platform/samples.ts'
import { coreForms } from './routers/records/core-forms.ts'
import { recordsSamples } from './routers/records/samples.ts'
import { recusalsSamples } from './routers/recusals/samples.ts'
import { referralsSamples } from './routers/referrals/samples.ts'
import { meetingsSamples } from './routers/meetings/samples.ts'
import { partnersSamples } from './routers/partners/samples.ts'
import { casePartnersSamples } from './routers/case-partners/samples.ts'
import { sharedCasesSamples } from './routers/shared-cases/samples.ts'
import { repliesSamples } from './routers/replies/samples.ts'
import { reportsSamples } from './routers/reports/samples.ts'
import { resourcesSamples } from './routers/resources/samples.ts'
import { riskSamples } from './routers/risk/samples.ts'
import { coreRouter } from './routers/root.ts'
import { rulesSamples } from './routers/rules/samples.ts'
import { screeningSamples } from './routers/screening/samples.ts'
import { sessionSamples } from './routers/session/samples.ts'
import { satisfactionSamples } from './routers/satisfaction/samples.ts'
import { serviceSamples } from './routers/service/samples.ts'
import { staffSamples } from './routers/staff/samples.ts'
import { switchesSamples } from './routers/switches/samples.ts'
import { tasksSamples } from './routers/tasks/samples.ts'
import { tenantsSamples } from './routers/tenants/samples.ts'
import { viewsSamples } from './routers/views/samples.ts'
import { visitsSamples } from './routers/visits/samples.ts'

/** The core as the host sees it: plugin zero, always on. */
export const coreServer = definePluginServer({
  manifest: coreManifest,
  router: coreRouter,
  samples: {
    session: sessionSamples,
    cases: casesSamples,
    clocks: clocksSamples,
    calendar: calendarSamples,
    likeness: likenessSamples,
    classification: classificationSamples,
    flows: flowsSamples,
    pathways: pathwaysSamples,
    screening: screeningSamples,
    petitioners: petitionersSamples,
    records: recordsSamples,
    tasks: tasksSamples,
    agenda: agendaSamples,
    digests: digestsSamples,
    documents: documentsSamples,
    consents: consentsSamples,
    referrals: referralsSamples,
    recusals: recusalsSamples,
    leaving: leavingSamples,
    resources: resourcesSamples,
    replies: repliesSamples,
    meetings: meetingsSamples,
    partners: partnersSamples,
    casePartners: casePartnersSamples,
    sharedCases: sharedCasesSamples,
    service: serviceSamples,
    satisfaction: satisfactionSamples,
    evaluations: evaluationsSamples,
    reports: reportsSamples,
    alarms: alarmsSamples,
    risk: riskSamples,
    rules: rulesSamples,
    visits: visitsSamples,
    places: placesSamples,
    tenants: tenantsSamples,
    contracts: contractsSamples,
    staff: staffSamples,
    switches: switchesSamples,
    blocks: blocksSamples,
    views: viewsSamples,
    platform: platformSamples
  },
  migrations: coreOwner.migrations,
  refusals,
  forms: coreForms,
  events: coreEvents,
  rules: coreRules,
  jobs: [prepareDigests],
  reports: [casesByTown, caseloadByAgency, repliesByWorker, serviceByMonth, techniquesByWorker, applicationsByType, satisfactionByAgency, partnersByQuarter, irrationalRate]
})
