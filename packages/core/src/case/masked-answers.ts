import type { FormDefinition } from '@xinshe/forms'
import { maskAddress, maskName, maskPhone } from '../petitioner/mask.ts'

/**
 * Answers as a page shows them before anything is revealed: what says who somebody is comes masked, with the names of
 * the fields this was done to (4.5.a, B.02). What was said in confidence is open to who may read the record.
 */
export function maskedAnswers(form: Pick<FormDefinition, 'sealed'>, answers: Readonly<Record<string, unknown>>) {
  const masked = Object.keys(answers).filter((name) => form.sealed[name] === 'identity' && Boolean(answers[name]))
  const shown = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, masked.includes(name) ? maskAnswer(name, value) : value]))
  return { answers: shown, masked }
}

/**
 * The answers a page has sent, with what it sent back masked taken from a text in which it stands in clear: the first
 * that masks to the same, else the first that has any. A mask is never an answer.
 * @param texts what it may come from, the newest first; asked for only as far as they are needed
 */
export async function unmaskedAnswers(
  form: Pick<FormDefinition, 'sealed'>,
  sent: Readonly<Record<string, unknown>>,
  texts: readonly (() => Promise<Readonly<Record<string, unknown>> | null>)[]
): Promise<Record<string, unknown>> {
  const unknown = new Set(stillMasked(form, sent))
  const clear: Record<string, unknown> = {}
  for (const text of texts) {
    if (unknown.size === 0) break
    const answers = (await text()) ?? {}
    for (const name of unknown) {
      if (!answers[name]) continue
      clear[name] ??= answers[name]
      if (maskAnswer(name, answers[name]) !== sent[name]) continue
      clear[name] = answers[name]
      unknown.delete(name)
    }
  }
  const kept = Object.entries(sent).filter(([name]) => !unknown.has(name))
  return { ...Object.fromEntries(kept), ...clear }
}

/** The fields of a text in which a mask stands. */
export function stillMasked(form: Pick<FormDefinition, 'sealed'>, answers: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(answers).filter((name) => form.sealed[name] === 'identity' && looksMasked(answers[name]))
}

/** Whether a text can be what `maskAnswer` makes: `王*`, `138****1234`, `1958-**`. */
function looksMasked(value: unknown): boolean {
  return typeof value === 'string' && /\*$|\*{3}/.test(value)
}

function maskAnswer(field: string, value: unknown): string {
  if (typeof value !== 'string') return '***'
  if (/name$|^subject$/i.test(field)) return maskName(value)
  if (/phone$/i.test(field) || field === 'subjectContact') return value.split('、').map(maskPhone).join('、')
  if (/address$/i.test(field)) return maskAddress(value)
  if (field === 'bornOn') return `${value.slice(0, 4)}-**`
  return '***'
}
