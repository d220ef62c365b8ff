import { assessmentForm } from '@xinshe/core/assessment/assessment-form.ts'
import { planForm } from '@xinshe/core/plan/plan-form.ts'
import type { FilledForm, FormKind, PrintOptions } from './filled-form.ts'
import { printedClosure } from './printed-closure.ts'
import { printedIntake } from './printed-intake.ts'
import { printedInterview } from './printed-interview.ts'
import { printedRecord } from './printed-record.ts'
import { printedSheet } from './printed-sheet.ts'
import { typeset } from './typeset.ts'

export type { FilledFamily, FilledForm, FormKind, LeadSignature, PrintOptions, Signature } from './filled-form.ts'

/**
 * Prints form A, B or C of the standard's annexes (A.00, B.00, C.00) as a PDF on A4: every label, option
 * and cell in the annex's order, an empty field as an empty cell. The assessment (7.1.2) and the plan (7.1.3), which
 * have no annex, print by their definitions. `null` prints the form to be filled in by hand. Throws only when
 * typesetting itself fails, which is a fault.
 *
 * @example
 * const pdf = await printForm('intake', { answers, signatures: {}, caseNumber, workerName })
 */
export async function printForm(kind: FormKind, filled: FilledForm | null, options: PrintOptions = {}): Promise<Uint8Array> {
  return typeset(`${kind in records ? 'record' : kind}.typ`, {
    form: print[kind](filled ?? unfilled, options),
    sheet: printedSheet(filled ?? unfilled, options)
  })
}

/** The form with nothing in it, to be filled in by hand. */
export function blankForm(kind: FormKind): Promise<Uint8Array> {
  return printForm(kind, null)
}

const records = {
  assessment: (filled: FilledForm) => printedRecord(assessmentForm, filled),
  plan: (filled: FilledForm) => printedRecord(planForm, filled)
}
const print = { intake: printedIntake, interview: printedInterview, closure: printedClosure, ...records }
const unfilled: FilledForm = { answers: {}, signatures: {} }
