import { definePluginServer } from '@xinshe/plugin-kit/server'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import { cluesOverdue } from './digests/clues-overdue.ts'
import { patrolsOverdue } from './digests/patrols-overdue.ts'
import { noteVisits } from './jobs/note-visits.ts'
import { activitiesByQuarter } from './reports/activities-by-quarter.ts'
import { resolvedAtSource } from './reports/resolved-at-source.ts'
import { sourcePreventionRouter } from './router.ts'
import { samples } from './samples.ts'

/** 源头防范 on the server. */
export default definePluginServer({
  manifest,
  router: sourcePreventionRouter,
  samples,
  migrations: new URL('./migrations/', import.meta.url),
  refusals,
  jobs: [noteVisits],
  digests: [cluesOverdue, patrolsOverdue],
  reports: [resolvedAtSource, activitiesByQuarter]
})
