import { partnerTypes, partnerTypeTitles } from '@xinshe/core/partner/partner-type.ts'
import { choice, choices, date, defineForm, longText, option, optional, refusal, rows, text, time } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { dissuasionKinds, dissuasionKindTitles } from '../domain/dissuasion-kinds.ts'

const sealed = { seal: 'confidential' } as const
const [log, joint, roles] = ['5.9.c', '6.3.4.c', '6.3.4.d']

/** One entry of the dissuasion log (5.9.c): what was said to whom, who led, who assisted, who was there. */
export const dissuasionForm = defineForm({
  id: 'behaviour-correction.dissuasion',
  version: 1,
  title: say('劝导记录', 'Dissuasion'),
  sections: [
    {
      id: 'occasion',
      title: say('时间、地点和人员', 'When, where and who'),
      clause: log,
      fields: {
        happenedOn: date({ label: say('日期', 'Day'), notAfter: 'today', initial: 'today', clause: log }),
        happenedAt: time({ label: say('时间', 'Time'), clause: log }),
        place: text({ ...sealed, label: say('地点', 'Place'), clause: log }),
        kinds: choices({ label: say('方式', 'Kind'), options: dissuasionKinds.map((kind) => option(kind, dissuasionKindTitles[kind])), clause: roles }),
        actor: text({ ...sealed, label: say('主办人员', 'Led by'), hint: say('实施疏导、劝阻、批评、教育的工作人员', 'The official who guides, dissuades, criticises or educates'), max: 60, clause: roles }),
        actorUnit: text({ ...sealed, label: say('主办人员的单位、职务', 'Unit and office of who led'), clause: roles }),
        assistant: text({ ...sealed, label: say('协助人（信访社工）', 'Assisted by (social worker)'), hint: say('社工是协助，不代替主办人员', 'The worker assists and does not take the official’s place'), max: 60, clause: roles }),
        persons: longText({ ...sealed, label: say('劝导对象和在场人员', 'Who was spoken to, who was there'), max: 1_000, lines: 2, clause: log }),
        partners: optional(
          rows({
            ...sealed,
            label: say('共同劝诫的专业人员', 'Professionals who took part'),
            hint: say('咨询师、律师、调解员等，须在联动力量名册中', 'Counsellor, lawyer, mediator and others, all of the directory of partners'),
            max: 20,
            clause: joint,
            fields: {
              type: choice({ label: say('类别', 'Type'), options: partnerTypes.map((type) => option(type, partnerTypeTitles[type])), clause: joint }),
              name: text({ label: say('姓名', 'Name'), max: 60, clause: joint }),
              unit: optional(text({ label: say('单位', 'Unit'), clause: joint }))
            }
          })
        )
      }
    },
    {
      id: 'course',
      title: say('经过', 'What was said'),
      clause: log,
      fields: {
        words: longText({ ...sealed, label: say('劝导用语', 'Words used'), hint: say('如实记录，可用原话；不作评价', 'As it was said; no judgement of the person'), max: 5_000, lines: 4, clause: log }),
        response: longText({ ...sealed, label: say('对方的回应', 'Response'), max: 5_000, lines: 3, clause: log }),
        witnesses: text({ ...sealed, label: say('见证人', 'Witnesses'), hint: say('没有的写“无”', 'Write “none” where there was none'), clause: log })
      }
    }
  ],
  rules: [
    ({ actor, assistant }) =>
      actor && assistant && actor.trim() === assistant.trim() ? [refusal('assistant', roles, say('协助人不能与主办人员是同一人', 'Who assisted cannot be who led'))] : []
  ]
})

type Answers = z.infer<typeof dissuasionForm.recordSchema>
/** As they are kept: who took part with their id in the directory of partners (6.3.4.c). */
export type DissuasionAnswers = Omit<Answers, 'partners'> & { readonly partners?: readonly (NonNullable<Answers['partners']>[number] & { readonly id: string })[] }
