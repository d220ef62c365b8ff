import type { Rpc } from '#lib/rpc.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

export type TheAlarm = Answers['alarms']['get']
export type AlarmRpc = Rpc['alarms']
/** Does something to the alarm and shows what came of it. */
export type Act = (work: () => Promise<unknown>) => Promise<void>
