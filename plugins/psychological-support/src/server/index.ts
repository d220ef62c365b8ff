import { definePluginServer } from '@xinshe/plugin-kit/server'
import { forms } from '../forms/index.ts'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import { refuseClosing } from './refuse-closing.ts'
import { supportRouter } from './router.ts'
import { samples } from './samples.ts'

/** 心理调适 on the server. */
export default definePluginServer({
  manifest,
  router: supportRouter,
  samples,
  migrations: new URL('./migrations/', import.meta.url),
  refusals,
  forms: forms.map((form) => ({ form, permission: 'support.write' })),
  objectors: [refuseClosing]
})
