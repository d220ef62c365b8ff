import { offered } from '@xinshe/plugin-host/server/offered.ts'
import { reportDays } from '@xinshe/plugin-host/server/report-days.ts'
import { today } from '@xinshe/words'
import { procedure } from '../../rpc.ts'

/** The reports of core and of the modules that are on, those this post may read, each with the days to begin with. */
export const list = procedure({ permission: 'signed-in', scope: 'tenant', audit: { none: 'titles of what may be counted, nothing about anybody' } }).query(
  ({ ctx: { house, actor, pluginsOn, now } }) =>
    offered(house, { permissions: actor.permissions, pluginsOn }, ({ reports }) => reports).map((report) => ({
      id: report.id,
      title: report.title,
      days: reportDays(report),
      start: report.sample({ today: today(now()) }) as Record<string, string>
    }))
)
