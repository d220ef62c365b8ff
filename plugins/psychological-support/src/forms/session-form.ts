import { choice, choices, date, defineForm, longText, number, option, optional, refusal, text, time, type FieldProblem } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { techniques, techniqueTitles } from '../domain/technique.ts'

const clause = '6.3.2.b'

/** One counselling session: its techniques, and goals, exceptions and scaling question where it was solution-focused (6.3.2.b). */
export const sessionForm = defineForm({
  id: 'psychological-support.session',
  version: 1,
  title: say('心理辅导记录', 'Counselling session'),
  sections: [
    {
      id: 'session',
      title: say('辅导过程', 'The session'),
      fields: {
        heldOn: date({ label: say('日期', 'Date'), notAfter: 'today', initial: 'today', clause: '5.7.a' }),
        heldAt: time({ label: say('开始时间', 'Began at'), clause: '5.7.a' }),
        way: choice({
          label: say('方式', 'How'),
          options: [option('on-site', say('当面', 'In person')), option('phone', say('电话', 'By phone')), option('video', say('视频或网络', 'Video or online'))],
          clause: '5.7.a'
        }),
        techniques: choices({ label: say('所用技术', 'Techniques'), options: techniques.map((value) => option(value, techniqueTitles[value], value === 'other' ? { other: 'otherTechnique' } : {})), clause }),
        otherTechnique: optional(text({ label: say('其他技术', 'Other technique'), max: 60, seal: 'confidential', clause })),
        course: longText({ label: say('过程与观察', 'What happened, what was seen'), hint: say('只写所见所闻，不作诊断', 'What was seen and heard, no diagnosis'), max: 5_000, lines: 5, seal: 'confidential', clause: '5.7.a' })
      }
    },
    {
      id: 'solution',
      title: say('短期焦点解决（目标、例外、量尺）', 'Solution-focused: goals, exceptions, scaling'),
      fields: {
        goal: optional(longText({ label: say('目标：希望有什么不同', 'Goal: what is to be different'), max: 2_000, lines: 2, seal: 'confidential', clause })),
        exceptions: optional(longText({ label: say('例外：问题没有发生或较轻的时候', 'Exceptions: when the problem is away or smaller'), max: 2_000, lines: 2, seal: 'confidential', clause })),
        scaleQuestion: optional(text({ label: say('量尺问题（0 到 10）', 'Scaling question (0 to 10)'), hint: say('用同一句问题再问，分数才能前后相比', 'Asked in the same words, scores can be compared'), max: 120, seal: 'confidential', clause })),
        scaleScore: optional(number({ label: say('量尺得分', 'Score'), min: 0, max: 10, unit: say('分（10 为最好）', 'of 10, 10 is best'), clause })),
        oneUp: optional(longText({ label: say('再高一分会是什么样', 'What one point more would look like'), max: 2_000, lines: 2, seal: 'confidential', clause }))
      }
    },
    {
      id: 'next',
      title: say('下一步', 'Next'),
      fields: {
        nextStep: optional(longText({ label: say('下一步', 'Next step'), max: 2_000, lines: 2, seal: 'confidential', clause: '5.7.a' })),
        nextOn: optional(date({ label: say('下次辅导日期', 'Next session on'), clause: '5.7.a' }))
      }
    }
  ],
  rules: [wholeScale, solutionHasSubstance, nextIsLater]
})
export type Session = z.output<typeof sessionForm.recordSchema>

interface Given {
  readonly heldOn?: string
  readonly techniques?: readonly string[]
  readonly goal?: string
  readonly exceptions?: string
  readonly scaleQuestion?: string
  readonly scaleScore?: number
  readonly nextOn?: string
}

/** A score without its question cannot be read later, nor a question without its score. */
function wholeScale({ scaleQuestion, scaleScore }: Given): FieldProblem[] {
  if ((scaleQuestion === undefined) === (scaleScore === undefined)) return []
  return scaleScore === undefined
    ? [refusal('scaleScore', clause, say('请填写这一问题的得分', 'Give the score of this question'))]
    : [refusal('scaleQuestion', clause, say('请写明这个分数回答的是什么问题', 'Say which question this score answers'))]
}

function solutionHasSubstance({ techniques: used = [], goal, exceptions, scaleQuestion }: Given): FieldProblem[] {
  return used.includes('solution-focused') && !goal && !exceptions && !scaleQuestion ? [refusal('goal', clause, say('用了短期焦点解决，请至少填写目标、例外、量尺中的一项', 'Solution-focused work leaves a goal, an exception or a scale: fill in one'))] : []
}

function nextIsLater({ heldOn, nextOn }: Given): FieldProblem[] {
  return heldOn && nextOn && nextOn < heldOn ? [refusal('nextOn', undefined, say('下次辅导不能早于本次', 'The next session cannot lie before this one'))] : []
}
