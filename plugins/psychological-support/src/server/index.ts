import { definePluginServer } from '@xinshe/plugin-kit/server'
import { instruments } from '../domain/instrument.ts'
import { crossesRedLine } from '../domain/score-instrument.ts'
import { appraisalForms } from '../forms/appraisal-form.ts'
import { sessionForm } from '../forms/session-form.ts'
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
  forms: [
    { form: sessionForm, permission: 'support.write' },
    { form: appraisalForms['phq-9'], permission: 'support.write', redLines: (answers) => (crossesRedLine(instruments['phq-9'], answers) ? ['selfHarm'] : []) },
    { form: appraisalForms['gad-7'], permission: 'support.write' },
    { form: appraisalForms.judgement, permission: 'support.write' }
  ],
  objectors: [refuseClosing]
})
