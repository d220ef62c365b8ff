import { tidyLine, tidyParagraphs } from '@xinshe/forms'
import { z } from 'zod'

/** A line somebody typed, as zod: tidied first, then not empty and not too long. */
export function line(max: number) {
  return z
    .string()
    .max(max * 4)
    .transform(tidyLine)
    .pipe(z.string().min(1).max(max))
}

/** Flowing text somebody typed, as zod; it may be empty. */
export function paragraphs(max: number) {
  return z
    .string()
    .max(max * 4)
    .transform(tidyParagraphs)
    .pipe(z.string().max(max))
}
