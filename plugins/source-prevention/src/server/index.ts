import { definePluginServer } from '@xinshe/plugin-kit/server'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import { cluesOverdue } from './digests/clues-overdue.ts'
import { patrolsOverdue } from './digests/patrols-overdue.ts'
import { openClues } from './held/open-clues.ts'
import { plannedPatrols } from './held/planned-patrols.ts'
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
  held: [openClues, plannedPatrols],
  reports: [resolvedAtSource, activitiesByQuarter]
})
