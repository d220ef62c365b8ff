import { choice, date, defineForm, number, option, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { activityKinds, activityKindTitles, placeTypes, placeTypeTitles } from '../domain/activity.ts'
import { topics, topicTitles } from '../domain/topic.ts'

const clause = '5.5.a'

/** What was told to the public: where, about what, how many came and how many copies were given out (5.5.a). Kept without a record: it belongs to no case. */
export const activityForm = defineForm({
  id: 'education.activity',
  version: 1,
  title: say('宣传活动', 'Public education'),
  sections: [
    {
      id: 'activity',
      title: say('宣传活动', 'Public education'),
      clause,
      fields: {
        kind: choice({ label: say('类型', 'Kind'), options: activityKinds.map((one) => option(one, activityKindTitles[one])), clause }),
        placeType: choice({ label: say('场所类型', 'Type of place'), options: placeTypes.map((one) => option(one, placeTypeTitles[one])), clause }),
        place: text({ label: say('地点', 'Place'), max: 60, clause }),
        topic: choice({ label: say('主题', 'Topic'), options: topics.map((one) => option(one, topicTitles[one])), clause }),
        heldOn: date({ label: say('日期', 'Day'), notAfter: 'today', clause }),
        persons: number({ label: say('参加人数', 'Persons'), min: 0, max: 100_000, whole: true, clause }),
        copies: number({ label: say('发放资料份数', 'Copies given out'), min: 0, max: 1_000_000, whole: true, clause })
      }
    }
  ]
})
