import { choice, date, defineForm, longText, number, onlyWhen, option, optional, refusal, rows, text, type FieldProblem } from '@xinshe/forms'
import { say, type Said } from '@xinshe/words'
import type { z } from 'zod'
import { scores, scoreTitles } from '../satisfaction/satisfaction-form.ts'
import { evaluators, evaluatorTitles, ratedSections, ratedSectionTitles, ratingTitles, type RatedSection } from './evaluation-words.ts'

const satisfied = (label: Said) => choice({ clause: '7.1.5.b', label, options: scores.map((score) => option(score, scoreTitles[score])) })
const rating = (label: Said) => optional(choice({ clause: '7.1.5.c', label, options: scores.map((score) => option(score, ratingTitles[score])) }))
const ratingText = ({ zh, en }: Said) => optional(longText({ clause: '7.1.5.c', label: say(`${zh}说明`, `${en} in words`), max: 4_000, lines: 2 }))
const ratingEvidence = ({ zh, en }: Said) => optional(text({ clause: '7.1.5.c', label: say(`${zh}佐证材料`, `Evidence of ${en.toLowerCase()}`), hint: say('材料名称和存放处', 'Which document, and where it lies') }))

type Rated<Section extends RatedSection> = Record<Section, ReturnType<typeof rating>> & Record<`${Section}Text`, ReturnType<typeof ratingText>> & Record<`${Section}Evidence`, ReturnType<typeof ratingEvidence>>
/** 7.1.5.c: how well, in which words, by which evidence. */
function rated<Section extends RatedSection>(section: Section): Rated<Section> {
  const title = ratedSectionTitles[section]
  return { [section]: rating(title), [`${section}Text`]: ratingText(title), [`${section}Evidence`]: ratingEvidence(title) } as Rated<Section>
}

/** One evaluation of a contract over some days (7.1.5): indicators with their evidence, satisfaction of the commissioner, three rated sections. It names no petitioner. */
export const evaluationForm = defineForm({
  id: 'core.contract-evaluation',
  version: 1,
  title: say('成效评估', 'Evaluation'),
  sections: [
    {
      id: 'evaluation',
      title: say('评估', 'Evaluation'),
      fields: {
        by: choice({ clause: '7.1.5.0', label: say('评估方', 'Evaluated by'), options: evaluators.map((evaluator) => option(evaluator, evaluatorTitles[evaluator])) }),
        byWhom: onlyWhen('by', ['third-party'], text({ clause: '7.1.5.0', label: say('第三方机构', 'Third party'), max: 100 })),
        from: date({ clause: '7.1.5.0', label: say('评估期间自', 'From') }),
        to: date({ clause: '7.1.5.0', label: say('至', 'To'), notAfter: 'today' })
      }
    },
    {
      id: 'indicators',
      title: say('指标完成情况', 'Indicators'),
      fields: {
        indicators: rows({
          clause: '7.1.5.a', label: say('指标', 'Indicators'), max: 50,
          fields: {
            name: text({ clause: '7.1.5.a', label: say('指标', 'Indicator'), max: 100 }),
            planned: number({ clause: '7.1.5.a', label: say('目标', 'Planned'), min: 0.01, max: 10_000_000, whole: false }),
            done: number({ clause: '7.1.5.a', label: say('完成', 'Done'), min: 0, max: 10_000_000, whole: false }),
            evidence: text({ clause: '7.1.5.0', label: say('佐证材料', 'Evidence') })
          }
        })
      }
    },
    {
      id: 'satisfaction',
      title: say('委托方满意度', 'Satisfaction of the commissioner'),
      fields: {
        service: onlyWhen('by', ['commissioner'], satisfied(say('对服务过程', 'With the service'))),
        result: onlyWhen('by', ['commissioner'], satisfied(say('对服务成效', 'With its effect')))
      }
    },
    {
      id: 'rated',
      title: say('影响力、可持续性、可推广性', 'Impact, sustainability, replicability'),
      fields: { ...rated('impact'), ...rated('sustainability'), ...rated('replicability') }
    },
    { id: 'conclusion', title: say('结论', 'Conclusion'), fields: { conclusion: longText({ clause: '7.1.5.0', label: say('评估结论和改进建议', 'Conclusion, and what to better'), hint: say('不写信访人姓名和案情', 'Name no petitioner'), max: 8_000, lines: 3 }) } }
  ],
  rules: [checkPeriod, checkSections]
})

export type EvaluationAnswers = z.infer<typeof evaluationForm.recordSchema>
type Given = Readonly<Record<string, unknown>>

function checkPeriod({ from, to }: Given): FieldProblem[] {
  return typeof from === 'string' && typeof to === 'string' && from > to ? [refusal('to', '7.1.5.0', say('期间的末日不能早于首日', 'The period cannot end before it begins'))] : []
}

/** 7.1.5.c: a section is not rated without words and evidence. */
function checkSections(answers: Given): FieldProblem[] {
  return ratedSections.filter((section) => answers[section]).flatMap((section) => [
    ...(answers[`${section}Text`] ? [] : [refusal(`${section}Text`, '7.1.5.c', say('已打分的一项请写明说明', 'What is rated is put in words'))]),
    ...(answers[`${section}Evidence`] ? [] : [refusal(`${section}Evidence`, '7.1.5.c', say('没有佐证材料不能打分', 'Nothing is rated without evidence'))])
  ])
}
