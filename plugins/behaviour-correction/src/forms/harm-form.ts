import { choice, date, defineForm, longText, option } from '@xinshe/forms'
import { say, type Said } from '@xinshe/words'
import type { z } from 'zod'
import { likelihoods, severities } from '../domain/levels.ts'

const clause = '6.3.4.b'
const steps = ['1', '2', '3', '4', '5'] as const
const stepsOf = (titles: readonly Said[]) => steps.map((step, at) => option(step, say(`${step} ${titles[at]!.zh}`, `${step} ${titles[at]!.en}`)))

/** What a behaviour may lead to (6.3.4.b); the level follows from the two steps and from nothing else. */
export const harmForm = defineForm({
  id: 'behaviour-correction.harm',
  version: 1,
  title: say('危害评估', 'Harm assessment'),
  sections: [
    {
      id: 'harm',
      title: say('可能造成的危害', 'What it may lead to'),
      clause,
      fields: {
        assessedOn: date({ label: say('评估日期', 'Day'), notAfter: 'today', initial: 'today', clause }),
        harm: longText({ seal: 'confidential', label: say('可能造成的危害', 'Possible harm'), hint: say('对谁、在什么情况下', 'To whom, and under which circumstances'), max: 2_000, lines: 2, clause }),
        likelihood: choice({ label: say('发生的可能性', 'Likelihood'), options: stepsOf(likelihoods), clause }),
        severity: choice({ label: say('后果的严重程度', 'Severity'), options: stepsOf(severities), clause }),
        grounds: longText({ seal: 'confidential', label: say('理由', 'Reason'), hint: say('可能性和严重程度的依据', 'What both steps rest on'), max: 2_000, lines: 2, clause })
      }
    }
  ]
})

export type HarmAnswers = z.infer<typeof harmForm.recordSchema>
