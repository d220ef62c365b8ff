import { definePluginServer } from '@xinshe/plugin-kit/server'
import { supportForm } from '../forms/support-form.ts'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import { responseByTown } from './reports/response-by-town.ts'
import { timeline } from './reports/timeline.ts'
import { crisisRouter } from './router.ts'
import { samples } from './samples.ts'

/** 危机干预 on the server. */
export default definePluginServer({
  manifest,
  router: crisisRouter,
  samples,
  migrations: new URL('./migrations/', import.meta.url),
  refusals,
  forms: [{ form: supportForm, permission: 'crisis.write' }],
  reports: [responseByTown, timeline]
})
