import { router } from '../../rpc.ts'
import { confirm } from './confirm.ts'
import { due } from './due.ts'
import { names } from './names.ts'
import { notices } from './notices.ts'
import { ofCase } from './of-case.ts'
import { rate } from './rate.ts'
import { seeNotice } from './see-notice.ts'
import { setSetting } from './set-setting.ts'
import { setting } from './setting.ts'

/** Levels of risk (6.3.3.b, 7.2.2.a–c): core, never a plugin. */
export const riskRouter = router({ ofCase, rate, confirm, due, notices, seeNotice, names, setting, setSetting })
