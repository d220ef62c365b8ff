import { definePluginServer } from '@xinshe/plugin-kit/server'
import { behaviourForms, evidenceForms } from '../forms/index.ts'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import { behaviourByTown } from './reports/behaviour-by-town.ts'
import { behaviourCorrectionRouter } from './router.ts'
import { samples } from './samples.ts'

/** 行为矫正 on the server. */
export default definePluginServer({
  manifest,
  router: behaviourCorrectionRouter,
  samples,
  migrations: new URL('./migrations/', import.meta.url),
  refusals,
  forms: [
    ...behaviourForms.map((form) => ({ form, permission: 'behaviour.write' })),
    ...evidenceForms.map((form) => ({ form, permission: 'evidence.write' }))
  ],
  reports: [behaviourByTown]
})
