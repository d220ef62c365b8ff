import { completion } from '@xinshe/core/evaluation/completion.ts'
import { figureLines } from '@xinshe/core/evaluation/figure-lines.ts'
import { evaluatorTitles, ratedSections, ratedSectionTitles, ratingTitles } from '@xinshe/core/evaluation/evaluation-words.ts'
import { percent } from '@xinshe/core/percent.ts'
import { scoreTitles } from '@xinshe/core/satisfaction/satisfaction-form.ts'
import { read, say, type Language, type Said } from '@xinshe/words'
import type { SheetCell } from '../../workbook/write-workbook.ts'
import type { ContractEvaluation } from './evaluations-of.ts'

/** The rows of an evaluation: part, item, value, and the number of its evidence; the index of the evidence closes it. */
export function evaluationSheet({ answers, figures, byName }: Pick<ContractEvaluation, 'answers' | 'figures' | 'byName'>, { title, language }: { readonly title: string; readonly language: Language }): SheetCell[][] {
  const evidence: string[] = []
  const tell = (said: Said) => read(said, language)
  const cited = (what: string | undefined) => (what ? evidence.push(what) : null)
  const part = (said: Said, lines: readonly (readonly [string, SheetCell, (number | null)?])[]): SheetCell[][] => lines.map(([item, value, number = null]) => [tell(said), item, value, number])

  const indicators = answers.indicators.map(({ name, planned, done, evidence }) => [`${name}（${done} / ${planned}）`, percent(done, planned), cited(evidence)] as const)
  const rated = ratedSections.flatMap((section) => {
    const score = answers[section]
    return score ? [[tell(ratedSectionTitles[section]), `${score} ${tell(ratingTitles[score])}：${answers[`${section}Text`] ?? ''}`, cited(answers[`${section}Evidence`])] as const] : []
  })
  return [
    [tell(say('部分', 'Part')), tell(say('项目', 'Item')), tell(say('内容', 'Value')), tell(say('佐证编号', 'Evidence no.'))],
    ...part(say('基本情况', 'The evaluation'), [
      [tell(say('服务合同', 'Contract')), title],
      [tell(say('评估方', 'Evaluated by')), [tell(evaluatorTitles[answers.by]), answers.byWhom, byName].filter(Boolean).join(' · ')],
      [tell(say('评估期间', 'Period')), `${answers.from} – ${answers.to}`]
    ]),
    ...part(say('指标完成率（%）', 'Indicators done (%)'), [...indicators, [tell(say('平均（每项最多计 100）', 'Mean, each at most 100')), completion(answers.indicators)]]),
    ...part(say('系统记录', 'From the records'), figureLines(figures).map(({ label, value }) => [tell(label), value] as const)),
    ...part(say('委托方满意度', 'Satisfaction of the commissioner'), [
      ...(answers.service ? [[tell(say('对服务过程', 'With the service')), `${answers.service} ${tell(scoreTitles[answers.service])}`] as const] : []),
      ...(answers.result ? [[tell(say('对服务成效', 'With its effect')), `${answers.result} ${tell(scoreTitles[answers.result])}`] as const] : [])
    ]),
    ...part(say('影响力、可持续性、可推广性', 'Impact, sustainability, replicability'), rated),
    ...part(say('结论', 'Conclusion'), [['', answers.conclusion]]),
    ...part(say('佐证材料目录', 'Index of the evidence'), evidence.map((what, index) => ['', what, index + 1] as const))
  ]
}
