import { maskAddress, maskName, maskPhone } from '@xinshe/core/petitioner/mask.ts'
import type { FormDefinition } from '@xinshe/forms'

/**
 * Answers as a page shows them before anything is revealed: what says who somebody is comes masked, with the names of
 * the fields this was done to (4.5.a). What was said in confidence is open to who may read the record.
 */
export function maskedAnswers(form: Pick<FormDefinition, 'sealed'>, answers: Readonly<Record<string, unknown>>) {
  const masked = Object.keys(answers).filter((name) => form.sealed[name] === 'identity')
  const shown = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, masked.includes(name) ? mask(name, value) : value]))
  return { answers: shown, masked }
}

function mask(field: string, value: unknown): string {
  if (typeof value !== 'string') return '***'
  if (/name$|^subject$/i.test(field)) return maskName(value)
  if (/phone$/i.test(field) || field === 'subjectContact') return value.split('、').map(maskPhone).join('、')
  if (/address$/i.test(field)) return maskAddress(value)
  if (field === 'bornOn') return `${value.slice(0, 4)}-**`
  return '***'
}
