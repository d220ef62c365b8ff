import { isDay, isMonth, isTime } from '@xinshe/words'
import { z } from 'zod'
import type { Field, Fields, Option } from './field.ts'

/** The strict schema of one answer, as a signed record must hold it. */
export function answerSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return z.string().min(1).max(field.max)
    case 'choice':
      return z.enum(valuesOf(field.options))
    case 'choices':
      return z
        .array(z.enum(valuesOf(field.options)))
        .min(1)
        .refine(isSet, 'ticked twice')
    case 'date':
      return z.string().refine(isDay, 'not a day')
    case 'month':
      return z.string().refine((text) => isMonth(text) || isDay(text), 'not a month')
    case 'time':
      return z.string().refine(isTime, 'not a time')
    case 'number':
      return numberSchema(field)
    case 'flag':
      return field.required ? z.literal(true) : z.boolean()
    case 'rows':
      return z
        .array(z.strictObject(shapeOf(field.fields, answerSchema)))
        .min(1)
        .max(field.max)
    case 'computed':
      return field.gives === 'number' ? z.number() : z.string()
    case 'heading':
      return z.never()
  }
}

/** The lenient schema of one answer while somebody writes: right type and known options, nothing else. */
export function draftAnswerSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return z.string().max(draftLimit)
    case 'choice':
      return z.enum([...valuesOf(field.options), ''])
    case 'choices':
      return z.array(z.enum(valuesOf(field.options))).max(field.options.length * 2)
    case 'date':
    case 'month':
    case 'time':
      return z.string().max(40)
    case 'number':
      return z.number()
    case 'flag':
      return z.boolean()
    case 'rows':
      return z.array(z.strictObject(draftShapeOf(field.fields))).max(field.max)
    case 'computed':
    case 'heading':
      return z.never()
  }
}

/** The schema of one answer read back from the store: a limit lowered since then does not make it unreadable. */
export function storedAnswerSchema(field: Field): z.ZodType {
  return field.kind === 'computed' ? answerSchema(field) : draftAnswerSchema(field)
}

/** The strict shape of the fields a version asks; what need not be answered is optional. */
export function shapeOf(fields: Fields, schemaOf: (field: Field) => z.ZodType): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {}
  for (const [name, field] of Object.entries(fields))
    shape[name] = field.required ? schemaOf(field) : schemaOf(field).optional()
  return shape
}

/** The shape of a draft: every key may be missing or `null`. */
export function draftShapeOf(fields: Fields): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {}
  for (const [name, field] of Object.entries(fields)) shape[name] = draftAnswerSchema(field).nullish()
  return shape
}

/** Pasted text far beyond a field's own limit is still kept in the draft; only the submitting refuses it. */
const draftLimit = 400_000

function valuesOf(options: readonly Option[]): string[] {
  return options.map(({ value }) => value)
}

function numberSchema({ whole, min, max }: { whole: boolean; min?: number; max?: number }): z.ZodType {
  let schema = whole ? z.int() : z.number()
  if (min !== undefined) schema = schema.min(min)
  if (max !== undefined) schema = schema.max(max)
  return schema
}

function isSet(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}
