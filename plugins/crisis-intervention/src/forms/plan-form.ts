import { defineForm, flag, number, optional, refusal, rows, text, type FieldProblem } from '@xinshe/forms'
import { riskLevels, riskTitles, type RiskLevel } from '@xinshe/core/case/case.ts'
import { say } from '@xinshe/words'
import type { z } from 'zod'

const clause = '6.3.3.c'
const unit = say('分钟', 'minutes')
const limit = (level: RiskLevel) => number({ label: say(`${riskTitles[level].zh}（分钟）`, `${riskTitles[level].en} (minutes)`), min: 1, max: 1440, clause })
const start = (level: RiskLevel) => number({ label: say(`${riskTitles[level].zh}：启动时限`, `${riskTitles[level].en}: start within`), min: 1, max: 1440, unit, clause })

/** A contingency plan: the steps in their order, each with its minutes from the alarm, by level of risk (6.3.3.c). */
export const planForm = defineForm({
  id: 'crisis-intervention.plan',
  version: 1,
  title: say('应急预案', 'Contingency plan'),
  sections: [
    {
      id: 'plan',
      title: say('预案', 'Plan'),
      fields: {
        name: text({ label: say('名称', 'Name'), max: 60, clause }),
        startRed: start('red'),
        startOrange: start('orange'),
        startYellow: start('yellow'),
        startBlue: start('blue')
      }
    },
    {
      id: 'steps',
      title: say('步骤（按先后；时限从警报起算）', 'Steps in their order, with minutes from the alarm on'),
      fields: {
        steps: rows({
          label: say('步骤', 'Steps'),
          hint: say('恰好一步为“通知公安”：它的时间单独记录', 'Exactly one step informs the police: its time is kept by itself'),
          max: 20,
          clause,
          fields: {
            text: text({ label: say('做什么', 'What to do'), max: 120 }),
            red: limit('red'),
            orange: limit('orange'),
            yellow: limit('yellow'),
            blue: limit('blue'),
            isPolice: optional(flag({ label: say('通知公安', 'Informs the police') }))
          }
        })
      }
    }
  ],
  rules: [({ steps = [] }) => onePolice(steps), (answers) => graverIsSooner(answers)]
})
export type Plan = z.output<typeof planForm.schema>

function onePolice(steps: readonly { readonly isPolice?: unknown }[]): FieldProblem[] {
  const marked = steps.filter(({ isPolice }) => isPolice === true).length
  return steps.length === 0 || marked === 1 ? [] : [refusal('steps', clause, say('请恰好标出一步为“通知公安”', 'Mark exactly one step as informing the police'))]
}

/** A graver level never has more time. */
function graverIsSooner({ steps = [], ...answers }: Readonly<Record<string, unknown>> & { readonly steps?: readonly object[] }): FieldProblem[] {
  const starts = Object.fromEntries(riskLevels.map((level) => [level, answers[`start${level[0]!.toUpperCase()}${level.slice(1)}`]]))
  const wrong = say('级别越高时限不能越长', 'A graver level cannot have more time')
  return [
    ...(isInOrder(starts) ? [] : [refusal('startRed', clause, wrong)]),
    ...steps.flatMap((step, at) => (isInOrder(step as Record<string, unknown>) ? [] : [refusal(`steps.${at}.red`, clause, wrong)]))
  ]
}

function isInOrder(limits: Readonly<Record<string, unknown>>): boolean {
  const minutes = riskLevels.map((level) => limits[level]).filter((one): one is number => typeof one === 'number')
  return minutes.every((one, at) => at === 0 || one >= minutes[at - 1]!)
}
