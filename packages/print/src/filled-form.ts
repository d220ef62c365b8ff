import type { Family } from '@xinshe/core/family/family-drawings.ts'
import type { Sex } from '@xinshe/core/family/relation-sex.ts'

/** The three forms of the standard's annexes A, B and C, and the records of 7.1.2 and 7.1.3 that no annex prescribes. */
export type FormKind = 'intake' | 'interview' | 'closure' | 'assessment' | 'plan'

/** Who signed, and the day, `YYYY-MM-DD`: A.29, B.13 and B.14, C.12 and C.13. */
export interface Signature {
  readonly name: string
  readonly on: string
}

/** The project lead's part: A.30 and A.31, B.15 to B.17, C.14 to C.16. */
export interface LeadSignature extends Signature {
  readonly opinion?: string
  /** A.30: whether the case is accepted. */
  readonly decision?: 'yes' | 'no'
  /** A.30 是: the name of the worker the case is given to. */
  readonly assignee?: string
  /** A.30 否: why not. */
  readonly explanation?: string
  /** 6.2.b, of a plan: the law or policy it rests on. */
  readonly legalBasis?: string
  /** C.14: the agency's rating, in the words to be printed. */
  readonly rating?: string
}

/** A.22: the family as one version of the assessment has it, and the day that version was signed. */
export interface FilledFamily extends Family {
  readonly sex: Sex
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly version: number
}

/** One form record, in clear, as it is to be printed. */
export interface FilledForm {
  /** By the field names of the form's definition; absent fields print empty. */
  readonly answers: Readonly<Record<string, unknown>>
  readonly signatures: { readonly worker?: Signature; readonly lead?: LeadSignature }
  /** B.07: the number of the interview within its case, once submitted. */
  readonly ordinal?: number
  readonly caseNumber?: string
  /** The record's version; printed from the second on. */
  readonly version?: number
  /** A state of the form record (`approved`), or words to be printed as they are. */
  readonly state?: string
  /** A.02, C.03: the responsible worker. */
  readonly workerName?: string
  /** A.22 and 6.3.1.a: what is drawn on form A and on the assessment. */
  readonly family?: FilledFamily
}

export interface PrintOptions {
  /** A.06 is for the agency alone: the petitioner's copy prints its row empty. */
  readonly copyFor?: 'petitioner'
  /** Who prints and when, pale across each page: `陈晓兰 2026-11-23 10:21`. */
  readonly watermark?: string
}
