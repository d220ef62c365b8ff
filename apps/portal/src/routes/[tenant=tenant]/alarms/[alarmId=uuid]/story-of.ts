import { alarmTierTitles } from '@xinshe/core/alarm/alarm.ts'
import { say, type Said } from '@xinshe/words'
import type { TheAlarm } from './alarm-page.ts'

export interface StoryLine {
  readonly id: string
  readonly at: string
  readonly title: Said
  readonly by: string | null
  readonly place?: string
  readonly text?: Said
}

/** What happened to the alarm, the newest first; each act with what was written with it, where that is open to the reader. */
export function storyOf({ acts, notes }: Pick<TheAlarm, 'acts' | 'notes'>): StoryLine[] {
  const unread = [...notes]
  return acts
    .map((act): StoryLine => {
      const at = unread.findIndex((note) => note.act === act.act)
      const [note] = at >= 0 ? unread.splice(at, 1) : []
      return { id: act.id, at: act.at, title: titleOf(act), by: act.by, place: note?.place, text: note?.said }
    })
    .reverse()
}

function titleOf({ act, tier, people }: TheAlarm['acts'][number]): Said {
  const { zh, en } = tier ? alarmTierTitles[tier] : say('', '')
  switch (act) {
    case 'raised':
      return say('发出警报', 'Alarm raised')
    case 'climbed':
      return say(`通知${zh}，${people} 人`, `${en}: ${people} told`)
    case 'skipped':
      return say(`${zh}无人可通知，继续上报`, `${en}: nobody to tell, going on`)
    case 'acknowledged':
      return say('接手', 'Taken')
    case 'noted':
      return say('补充情况', 'Added')
    case 'reported':
      return say('登记报告回执', 'Receipt of the report entered')
    case 'handed-up':
      return say('上交上一级', 'Handed up')
    case 'checked-out':
      return say('走访已签退，停止上报', 'Checked out of the visit; it climbs no further')
    case 'extended':
      return say('走访人延长了时间，停止上报', 'The visitor extended the visit; it climbs no further')
    case 'contacted':
      return say('已对接职能部门，停止上报', 'The organs are contacted; it climbs no further')
    case 'contact-struck':
      return say('对接记录已撤销，继续上报', 'The contact was struck; it climbs again')
    case 'closed':
      return say('结束警报', 'Ended')
  }
}
