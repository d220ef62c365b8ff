import { companionsOf, type ColumnField, type Field, type Fields, type FormDefinition, type RowsField, type Section } from '@xinshe/forms'
import type { FilledForm } from './filled-form.ts'
import { printableText } from './printable-text.ts'
import { printedFamily } from './printed-family.ts'
import { printedSignatures } from './printed-signatures.ts'
import { printedRows, printedValues, type Mark } from './printed-values.ts'

/** One or several tables side by side: the names over them, the heads of their columns, and their rows. */
interface PrintedTable {
  readonly heads: readonly { readonly label: string; readonly span: number }[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

interface Column {
  readonly label: string
  /** In centimetres; 0 where the column shares what is left. */
  readonly width: number
  readonly share: number
}

type Block = { readonly label: string; readonly text: string; readonly share: number } | { readonly label: string; readonly marks: readonly Mark[] } | PrintedTable

/**
 * What record.typ shows of a form that no annex prescribes: its sections in order, each label beside its answer, its
 * tables with their columns, who signed. Answers to questions that are no longer asked stand at the end.
 */
export function printedRecord(form: FormDefinition, filled: FilledForm) {
  return {
    title: form.title.zh,
    reference: form.sections[0]?.clause?.match(/^\d+\.\d+\.\d+/)?.[0] ?? '',
    caseNumber: printableText(filled.caseNumber ?? ''),
    version: filled.version === undefined ? '' : `第${filled.version}版`,
    sections: [...form.sections, ...outdated(form, filled.answers)].map((section) => ({
      title: section.title.zh,
      blocks: blocksOf(form, section, filled.answers)
    })),
    family: printedFamily(filled.family),
    texts: { ...printedSignatures(filled.signatures), legalBasis: printableText(filled.signatures.lead?.legalBasis ?? '') }
  }
}

function outdated(form: FormDefinition, answers: FilledForm['answers']): Section[] {
  const asked = form.sections.flatMap(({ fields }) => Object.keys(fields))
  const left = Object.entries(form.fields).filter(([name]) => !asked.includes(name) && answers[name])
  return left.length > 0 ? [{ id: 'outdated', title: { zh: '以前版本的内容', en: 'Of earlier versions' }, fields: Object.fromEntries(left) }] : []
}

function blocksOf(form: FormDefinition, { fields, beside }: Section, answers: FilledForm['answers']): Block[] {
  const { texts, marks } = printedValues(form, answers)
  const companions = companionsOf(form.fields)
  const shown = Object.entries(fields).filter(([name, { printed }]) => printed !== false && !companions.has(name))
  const tableOf = ([name, field]: [string, RowsField]) => numbered(field, printedRows(field.fields, answers[name]))
  const tables = shown.filter((entry): entry is [string, RowsField] => entry[1].kind === 'rows')
  if (beside && tables.length === shown.length) return [sideBySide(tables.map(tableOf))]

  return shown.map(([name, field]): Block => {
    if (field.kind === 'rows') return tableOf([name, field])
    const label = field.label.zh
    return field.kind === 'choice' || field.kind === 'choices' ? { label, marks: marks[name]! } : { label, text: texts[name]!, share: field.kind === 'longText' ? 4 : 0 }
  })
}

/** Rows refer to one another by their numbers. Without a row, one is left empty. */
function numbered({ label, fields }: RowsField, rows: readonly Record<string, string>[]): PrintedTable {
  const names = Object.keys(fields as Fields)
  const columns = [{ label: '序号', width: widthOf(2), share: 0 }, ...Object.values<ColumnField>(fields).map(columnOf)]
  return {
    heads: [{ label: label.zh, span: columns.length }],
    columns,
    rows: (rows.length > 0 ? rows : [{}]).map((row: Record<string, string>, at) => [rows.length > 0 ? String(at + 1) : '', ...names.map((name) => row[name] ?? '')])
  }
}

/** What is always short takes the room it needs; texts share the rest. */
function columnOf(field: Field): Column {
  const label = field.label.zh
  const signs = shortest(field)
  return { label, width: signs ? widthOf(signs) : 0, share: signs ? 0 : field.kind === 'longText' ? 4 : 3 }
}

/** How many signs wide a column must be; `undefined` for texts. A long head takes two lines. */
function shortest(field: Field): number | undefined {
  const head = field.label.zh.length > 5 ? Math.ceil(field.label.zh.length / 2) : field.label.zh.length
  if (field.kind === 'choice') return Math.max(head, ...field.options.map((one) => Math.min(6, one.label.zh.length)))
  const least = { number: 3, time: 3, flag: 2, month: 6, date: 8 }[field.kind as string]
  return least && Math.max(head, least)
}

/** In centimetres, with the space beside them. */
function widthOf(signs: number): number {
  return signs * 0.34 + 0.35
}

/** 7.1.2.e: what stands beside what; the shorter list leaves its cells empty. */
function sideBySide(tables: readonly PrintedTable[]): PrintedTable {
  const length = Math.max(...tables.map(({ rows }) => rows.length))
  return {
    heads: tables.flatMap(({ heads }) => heads),
    columns: tables.flatMap(({ columns }) => columns),
    rows: Array.from({ length }, (_, at) => tables.flatMap(({ rows, columns }) => rows[at] ?? columns.map(() => '')))
  }
}
