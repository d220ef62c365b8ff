import { intakeForm } from '@xinshe/core/case/intake-form.ts'
import type { FilledForm, PrintOptions } from './filled-form.ts'
import { printableText } from './printable-text.ts'
import { printedFamily } from './printed-family.ts'
import { printedSignatures } from './printed-signatures.ts'
import { printedValues, type Mark } from './printed-values.ts'

/** What intake.typ shows of form A. */
export function printedIntake(filled: FilledForm, { copyFor }: PrintOptions) {
  const forPetitioner = copyFor === 'petitioner'
  const { texts, marks } = printedValues(intakeForm, filled.answers)
  const experience = paragraphs(texts['visitKind'], texts['experience'])
  const personality = forPetitioner ? '' : personalityOf(texts)
  const needsAnalysis = paragraphs(theoryLine(texts), texts['needsAnalysis'])
  for (const own of ['emotion', 'behaviour', 'speech', 'theories', 'theoryOther']) delete texts[own]

  return {
    texts: {
      ...texts,
      ...printedSignatures(filled.signatures),
      worker: printableText(filled.workerName ?? '') || texts['worker'],
      age: texts['age'] ? `${texts['age']}岁` : '',
      experience,
      personality,
      needsAnalysis
    },
    marks: { ...marks, decision: decisionMarks(filled) },
    family: printedFamily(filled.family),
    /** A.06: the annex prints in the cell what to write there; the petitioner's copy has nothing of it. */
    hints: { personality: !forPetitioner }
  }
}

/** A.06 in its three parts, each behind its name, as the annex lists them. */
function personalityOf(texts: Record<string, string>): string {
  const parts = { emotion: '情绪表现：', behaviour: '行为表现：', speech: '语言及思维表现：' }
  return paragraphs(...Object.entries(parts).map(([field, name]) => texts[field] && name + texts[field]))
}

/** A.24: the theories chosen (7.1.3.b), above the analysis that rests on them; the annex has no boxes for them. */
function theoryLine({ theories, theoryOther }: Record<string, string>): string {
  if (!theories) return ''
  return `理论依据：${theories}${theoryOther ? `（${theoryOther}）` : ''}`
}

/** A.30, an act of the lead and no question of the form. */
function decisionMarks({ signatures: { lead } }: FilledForm): Mark[] {
  const mark = (value: 'yes' | 'no', label: string, note?: string): Mark => {
    const ticked = lead?.decision === value
    return { value, label, ticked, note: ticked ? printableText(note ?? '') : '' }
  }
  return [mark('yes', '是，个案委派予：', lead?.assignee), mark('no', '否，说明：', lead?.explanation)]
}

function paragraphs(...texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n')
}
