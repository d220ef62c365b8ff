import { choice, date, defineForm, longText, option, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { topics, topicTitles } from '../domain/topic.ts'

const clause = '5.5.b'

/** One version of a guide: how a common question is dealt with, and until when that is certain (5.5.b). Kept without a record: it belongs to no case. */
export const guideForm = defineForm({
  id: 'education.guide',
  version: 1,
  title: say('政策指南', 'Policy guide'),
  sections: [
    {
      id: 'guide',
      title: say('政策指南', 'Policy guide'),
      clause,
      fields: {
        topic: choice({ label: say('主题', 'Topic'), options: topics.map((one) => option(one, topicTitles[one])), clause }),
        title: text({ label: say('标题', 'Title'), max: 80, clause }),
        text: longText({ label: say('内容', 'Text'), hint: say('写给群众看：条件、材料、办理地点、流程和时限', 'For the public: who qualifies, papers, where, steps and terms'), max: 20_000, lines: 12, clause }),
        reviewBy: date({ label: say('复核日期', 'Review by'), hint: say('过了这一天即标为待复核，不再作为现行指南发放', 'After this day it is marked for review and no longer given out as current'), clause })
      }
    }
  ]
})
export type GuideAnswers = z.infer<typeof guideForm.recordSchema>
