import type { FormDefinition } from '@xinshe/forms'
import { maskAddress, maskName, maskPhone } from '../petitioner/mask.ts'
import { isWithheld } from '../petitioner/withheld-name.ts'

type Answers = Readonly<Record<string, unknown>>

/**
 * Answers as a page shows them before anything is revealed: what says who somebody is comes masked, with the names of
 * the fields this was done to (4.5.a, B.02). What was said in confidence is open to who may read the record.
 */
export function maskedAnswers(form: Pick<FormDefinition, 'sealed'>, answers: Answers) {
  const masked = Object.keys(answers).filter((name) => form.sealed[name] === 'identity' && Boolean(answers[name]) && !isWithheld(answers[name]))
  const shown = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, masked.includes(name) ? maskAnswer(name, value) : value]))
  return { answers: shown, masked }
}

/**
 * The answers a page has sent, in clear: a field it names as still masked keeps what stands there, whatever was sent in its
 * place. What a person typed is never taken for a mask, however it looks.
 * @param standing the text the page was shown masked
 */
export function unmaskedAnswers(form: Pick<FormDefinition, 'sealed'>, sent: Answers, masked: readonly string[], standing: Answers): Record<string, unknown> {
  const hidden = masked.filter((name) => form.sealed[name] === 'identity')
  const typed = Object.entries(sent).filter(([name]) => !hidden.includes(name))
  const kept = hidden.filter((name) => standing[name] !== undefined).map((name) => [name, standing[name]] as const)
  return Object.fromEntries([...typed, ...kept])
}

/** The fields that say who somebody is and differ between two texts, which only whoever has both in clear can tell. */
export function differingIdentities(form: Pick<FormDefinition, 'sealed'>, one: Answers, other: Answers): string[] {
  return Object.keys(form.sealed).filter((name) => form.sealed[name] === 'identity' && (one[name] || '') !== (other[name] || ''))
}

function maskAnswer(field: string, value: unknown): string {
  if (typeof value !== 'string') return '***'
  if (/name$|^subject$/i.test(field)) return maskName(value)
  if (/phone$/i.test(field) || field === 'subjectContact') return value.split('、').map(maskPhone).join('、')
  if (/address$/i.test(field)) return maskAddress(value)
  if (field === 'bornOn') return `${value.slice(0, 4)}-**`
  return '***'
}
