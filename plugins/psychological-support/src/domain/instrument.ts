import { say, type Said } from '@xinshe/words'
import type { Severity } from './severity.ts'

export const instrumentIds = ['phq-9', 'gad-7'] as const
export type InstrumentId = (typeof instrumentIds)[number]

/** A questionnaire as it was given. What changes its items or its cut-offs is a new version: a score keeps the one it was reckoned by. */
export interface Instrument {
  readonly id: InstrumentId
  readonly version: number
  readonly title: Said
  readonly question: Said
  readonly items: readonly Said[]
  readonly max: number
  /** From which score on the program proposes what. It never proposes a suspected disorder: that is a person's word (5.7.b). */
  readonly cutOffs: readonly { readonly from: number; readonly severity: Exclude<Severity, 'suspected-disorder'> }[]
  /** The item that is about one's own life, from 1: any answer but "not at all" raises an alarm (5.6.b). */
  readonly lifeItem?: number
}

/** How often, over the last two weeks; the value is its points. */
export const frequencies = [
  { value: '0', label: say('完全不会', 'Not at all') },
  { value: '1', label: say('好几天', 'Several days') },
  { value: '2', label: say('一半以上的天数', 'More than half the days') },
  { value: '3', label: say('几乎每天', 'Nearly every day') }
] as const

const question = say('在过去的两周里，有多少时候您受到以下问题的困扰？', 'Over the last two weeks, how often have you been bothered by the following?')
const cutOffs = [
  { from: 0, severity: 'none' },
  { from: 5, severity: 'general' },
  { from: 15, severity: 'serious' }
] as const

/** Both questionnaires may be copied and used without permission; the cut-offs are the mild and the (moderately) severe one of their authors. */
export const instruments: Readonly<Record<InstrumentId, Instrument>> = {
  'phq-9': {
    id: 'phq-9',
    version: 1,
    title: say('PHQ-9 抑郁症状自评', 'PHQ-9 depressive symptoms'),
    question,
    items: [
      say('做事时提不起劲或没有兴趣', 'Little interest or pleasure in doing things'),
      say('感到心情低落、沮丧或绝望', 'Feeling down, depressed, or hopeless'),
      say('入睡困难、睡不安稳或睡得过多', 'Trouble falling or staying asleep, or sleeping too much'),
      say('感觉疲倦或没有活力', 'Feeling tired or having little energy'),
      say('食欲不振或吃得太多', 'Poor appetite or overeating'),
      say('觉得自己很糟，或觉得自己很失败，或让自己、家人失望', 'Feeling bad about yourself, or that you are a failure or have let yourself or your family down'),
      say('对事物专注有困难，例如看报纸或看电视时', 'Trouble concentrating on things, such as reading the newspaper or watching television'),
      say('动作或说话缓慢到别人可能已经察觉；或正好相反，烦躁或坐立不安、动来动去的情况远多于平常', 'Moving or speaking so slowly that other people could have noticed; or the opposite, being so restless that you have been moving around a lot more than usual'),
      say('有不如死掉或用某种方式伤害自己的念头', 'Thoughts that you would be better off dead, or of hurting yourself in some way')
    ],
    max: 27,
    cutOffs,
    lifeItem: 9
  },
  'gad-7': {
    id: 'gad-7',
    version: 1,
    title: say('GAD-7 焦虑症状自评', 'GAD-7 anxiety symptoms'),
    question,
    items: [
      say('感到紧张、焦虑或急切', 'Feeling nervous, anxious, or on edge'),
      say('不能停止或控制担忧', 'Not being able to stop or control worrying'),
      say('对各种各样的事情担忧过多', 'Worrying too much about different things'),
      say('很难放松下来', 'Trouble relaxing'),
      say('由于不安而坐不住', 'Being so restless that it is hard to sit still'),
      say('变得容易烦恼或急躁', 'Becoming easily annoyed or irritable'),
      say('感到似乎将有可怕的事情发生而害怕', 'Feeling afraid, as if something awful might happen')
    ],
    max: 21,
    cutOffs
  }
}

/** Where the answer to an item stands in a form, items counted from 1. */
export const itemField = (nth: number) => `item${nth}`
