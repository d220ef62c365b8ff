import { definePluginServer } from '@xinshe/plugin-kit/server'
import { consultationForm } from '../forms/consultation-form.ts'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import { activitiesByPlace } from './reports/activities-by-place.ts'
import { educationRouter } from './router.ts'
import { samples } from './samples.ts'

/** 宣传教育 on the server. */
export default definePluginServer({
  manifest,
  router: educationRouter,
  samples,
  migrations: new URL('./migrations/', import.meta.url),
  refusals,
  forms: [{ form: consultationForm, permission: 'consultation.write' }],
  reports: [activitiesByPlace]
})
