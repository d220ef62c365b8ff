import { z } from 'zod'
import type { Report } from '@xinshe/plugin-kit/server'
import type { Said } from '@xinshe/words'

/** One parameter of a report: a day somebody chooses, under the label its schema carries. */
export interface ReportDay {
  readonly name: string
  readonly label: Said
}

/**
 * The days a report asks for, in order. A page has no other field to offer.
 * @throws Error naming the parameter that is no day, or has no label
 */
export function reportDays({ id, params }: Pick<Report, 'id' | 'params'>): ReportDay[] {
  if (!(params instanceof z.ZodObject)) throw new Error(`the report ${id} needs an object of parameters`)
  return Object.entries(params.shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const label = schema.meta()?.label as Said | undefined
    if (!(schema instanceof z.ZodISODate) || !label) throw new Error(`the parameter ${name} of the report ${id} must be a day with a label`)
    return { name, label }
  })
}
