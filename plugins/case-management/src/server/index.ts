import { definePluginServer } from '@xinshe/plugin-kit/server'
import { effectChecked } from '../events.ts'
import { effectCheckForm } from '../forms/effect-check-form.ts'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import { remindOverdueReassessments } from './jobs/remind-overdue-reassessments.ts'
import { effectByTown } from './reports/effect-by-town.ts'
import { caseManagementRouter } from './router.ts'
import { samples } from './samples.ts'
import { scheduleFirstCheck } from './subscriptions/schedule-first-check.ts'

/** 个案管理 on the server. */
export default definePluginServer({
  manifest,
  router: caseManagementRouter,
  samples,
  migrations: new URL('./migrations/', import.meta.url),
  refusals,
  forms: [{ form: effectCheckForm, permission: 'effect.write' }],
  events: [effectChecked],
  subscriptions: [scheduleFirstCheck],
  jobs: [remindOverdueReassessments],
  reports: [effectByTown]
})
