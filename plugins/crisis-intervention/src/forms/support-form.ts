import { choice, date, defineForm, longText, number, option, optional, refusal, rows, time, type FieldProblem } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { scales, scaleTitles, type Scale, type Scales } from '../domain/scale.ts'
import { traits, traitTitles } from '../domain/trait.ts'

const unit = say('分（0–10，10 为最强）', 'of 10, 10 is strongest')
const before = (scale: Scale) => number({ label: say(`${scaleTitles[scale].zh}（支持前）`, `${scaleTitles[scale].en}, before`), min: 0, max: 10, unit, clause: '5.8.b' })
const after = (scale: Scale) => number({ label: say(`${scaleTitles[scale].zh}（支持后）`, `${scaleTitles[scale].en}, after`), min: 0, max: 10, unit, clause: '5.8.b' })
const belief = (zh: string, en: string) => optional(longText({ label: say(zh, en), max: 2_000, lines: 2, seal: 'confidential', clause: '6.3.3.e' }))

/** One session of crisis support: the three scales before and after (5.8.b), what was understood of the person (5.8.c), the ABC worksheet (6.3.3.e). */
export const supportForm = defineForm({
  id: 'crisis-intervention.support',
  version: 1,
  title: say('危机支持记录', 'Crisis support'),
  sections: [
    {
      id: 'session',
      title: say('支持过程', 'The session'),
      fields: {
        heldOn: date({ label: say('日期', 'Date'), notAfter: 'today', initial: 'today', clause: '5.8.d.2' }),
        heldAt: time({ label: say('开始时间', 'Began at'), clause: '5.8.d.2' }),
        way: choice({
          label: say('方式', 'How'),
          options: [option('on-site', say('当面', 'In person')), option('phone', say('电话', 'By phone')), option('video', say('视频或网络', 'Video or online'))],
          clause: '5.8.b'
        }),
        done: longText({ label: say('做了什么', 'What was done'), hint: say('倾听、安抚、陪伴、澄清、转介等', 'Listening, calming, staying, clarifying, referring'), max: 5_000, lines: 4, seal: 'confidential', clause: '5.8.b' }),
        resources: optional(longText({ label: say('动员的资源', 'Resources that were brought in'), hint: say('亲友、邻里、社区、医疗、救助等', 'Family, neighbours, community, health care, relief'), max: 2_000, lines: 2, seal: 'confidential', clause: '5.8.b' }))
      }
    },
    {
      id: 'scales',
      title: say('三项量表', 'Three scales'),
      fields: {
        helplessnessBefore: before('helplessness'),
        helplessnessAfter: after('helplessness'),
        hopeBefore: before('hope'),
        hopeAfter: after('hope'),
        esteemBefore: before('esteem'),
        esteemAfter: after('esteem')
      }
    },
    {
      id: 'traits',
      title: say('心理特征', 'Psychological traits'),
      fields: {
        traits: optional(
          rows({
            label: say('所见特征与依据', 'What was seen, and what it rests on'),
            hint: say('接手的社工看得到', 'The next worker sees this'),
            max: 10,
            seal: 'confidential',
            clause: '5.8.c',
            fields: {
              trait: choice({ label: say('特征', 'Trait'), options: traits.map((value) => option(value, traitTitles[value])) }),
              evidence: longText({ label: say('依据', 'Evidence'), max: 1_000, lines: 2 })
            }
          })
        )
      }
    },
    {
      id: 'belief',
      title: say('信念工作表（ABC）', 'Belief worksheet (ABC)'),
      fields: {
        activating: belief('A 诱发事件', 'A: what happened'),
        belief: belief('B 想法和信念（绝对化、过分概括、糟糕至极等）', 'B: what the person believes about it'),
        consequence: belief('C 情绪和行为结果', 'C: feelings and acts that follow'),
        dispute: belief('D 辩驳：这个想法有什么依据？还可以怎样看？', 'D: what speaks for it, and how else could it be seen?'),
        effect: belief('E 新的想法和效果', 'E: the new belief and its effect')
      }
    }
  ],
  rules: [wholeWorksheet]
})
export type Support = z.output<typeof supportForm.recordSchema>

/** The scales out of the answers. */
export function scalesIn(answers: Readonly<Record<`${Scale}${'Before' | 'After'}`, number>>): { before: Scales; after: Scales } {
  const of = (when: 'Before' | 'After') => Object.fromEntries(scales.map((scale) => [scale, answers[`${scale}${when}`]])) as Record<Scale, number>
  return { before: of('Before'), after: of('After') }
}

/** A worksheet that is begun has its three letters: without B there is nothing to dispute (6.3.3.e). */
function wholeWorksheet(answers: Readonly<Partial<Record<'activating' | 'belief' | 'consequence' | 'dispute' | 'effect', string>>>): FieldProblem[] {
  const isBegun = [answers.activating, answers.belief, answers.consequence, answers.dispute, answers.effect].some((text) => text !== undefined)
  const asked = say('工作表已开始填写：A、B、C 都要写', 'The worksheet is begun: A, B and C are all needed')
  return isBegun ? (['activating', 'belief', 'consequence'] as const).filter((letter) => answers[letter] === undefined).map((letter) => refusal(letter, '6.3.3.e', asked)) : []
}
