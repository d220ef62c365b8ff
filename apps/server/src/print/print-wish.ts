import { parseArgs } from 'node:util'
import type { FormKind } from '@xinshe/print/print-form.ts'
import { printedForms } from './filled-form.ts'
import { StartFault } from '../start/start-fault.ts'

/** What `npm run print` was asked for. */
export interface PrintWish {
  readonly form: FormKind | 'screening'
  /** The number people see; null prints the empty form. */
  readonly caseNumber: string | null
  /** The slug of the place, where several have a case of this number. */
  readonly tenant: string | null
  /** Of several interviews the one with this number; the last without it. */
  readonly ordinal: number | null
  readonly out: string
}

const usage = 'npm run print -- intake|interview|closure|assessment|plan|screening [--case NUMBER [--tenant SLUG] [--no N] | --blank] --out FILE.pdf'

/** Reads the words behind the command. @throws StartFault saying how it is called */
export function readPrintWish(words: readonly string[]): PrintWish {
  const { values, positionals } = parsed(words)
  const [form, ...more] = positionals
  const ordinal = values.no === undefined ? null : Number(values.no)
  const isOddOrdinal = ordinal !== null && !(form === 'interview' && values.case && Number.isInteger(ordinal) && ordinal > 0)
  const isOdd = more.length > 0 || !values.out || (values.case && values.blank) || (values.tenant && !values.case) || isOddOrdinal
  if (!isPrinted(form) || isOdd) throw wrong()
  // a blank one where a case was forgotten looks like a case with nothing in it
  if (!values.case && !values.blank) throw new StartFault('请用 --case 写明个案编号，或用 --blank 打印空白表。', `Say which case with --case, or --blank for the empty form: ${usage}`)
  return { form, caseNumber: values.blank ? null : (values.case ?? null), tenant: values.tenant ?? null, ordinal, out: values.out! }
}

function isPrinted(form: string | undefined): form is PrintWish['form'] {
  return form === 'screening' || Object.keys(printedForms).includes(form ?? '')
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { case: { type: 'string' }, tenant: { type: 'string' }, blank: { type: 'boolean' }, no: { type: 'string' }, out: { type: 'string' } }
    })
  } catch {
    throw wrong()
  }
}

function wrong(): StartFault {
  return new StartFault('用法', `Usage: ${usage}`)
}
