import { date, defineForm, longText, refusal, type FieldProblem } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'

/** A reply that was promised for a day (7.1.4.i). */
export const promiseForm = defineForm({
  id: 'core.reply-promise',
  version: 1,
  title: say('承诺答复', 'Promised reply'),
  sections: [
    {
      id: 'promise',
      title: say('承诺答复', 'Promised reply'),
      fields: {
        text: longText({ clause: '7.1.4.i', label: say('承诺答复什么', 'What is to be answered'), seal: 'confidential', max: 2_000, lines: 2 }),
        dueOn: date({ clause: '7.1.4.i', label: say('承诺答复日期', 'Promised for') }),
        promisedOn: date({ clause: '7.1.4.i', label: say('作出承诺日期', 'Promised on'), notAfter: 'today', initial: 'today' })
      }
    }
  ],
  rules: [
    ({ dueOn, promisedOn }): FieldProblem[] =>
      typeof dueOn === 'string' && typeof promisedOn === 'string' && dueOn < promisedOn ? [refusal('dueOn', '7.1.4.i', say('不能早于作出承诺的日期', 'It cannot be earlier than the promise'))] : []
  ]
})

export type PromiseAnswers = z.infer<typeof promiseForm.recordSchema>
