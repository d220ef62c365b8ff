import { z } from 'zod'
import { organLevel } from '../classification/organ-level.ts'
import { matterId, petitionerId } from '../ids.ts'
import { divisionCode } from '../place/division-code.ts'
import { line, paragraphs } from '../typed-text.ts'
import { matterKind } from './matter-kind.ts'

/**
 * What a petition is about (7.1.1.d–e). Title and summary stand in the clear and are searched: the page says that
 * no names belong here. Place of occurrence and competent organ are two answers, and neither is the residence.
 */
export const newMatter = z.strictObject({
  petitionerId,
  title: line(200),
  summary: paragraphs(20_000).default(''),
  /** The number of the official petition system, mirrored and never made here. */
  officialNumber: line(64).transform(plainOfficialNumber).optional(),
  /** When number and summary were copied from the official system (7.1.1.e). */
  copiedOn: z.iso.date().optional(),
  /** 问题发生地. */
  occurrenceCode: divisionCode.optional(),
  occurrenceText: paragraphs(300).default(''),
  /** 有权处理的机关、单位. */
  competentOrgan: paragraphs(200).default(''),
  /** Its level (3.6, 条例 20). */
  competentLevel: organLevel.optional(),
  /** 条例 29–31. */
  kind: matterKind.optional(),
  receivedOn: z.iso.date()
})
export type NewMatter = z.infer<typeof newMatter>

export const matter = z.strictObject({ ...newMatter.shape, id: matterId, version: z.int().min(1) })
export type Matter = z.infer<typeof matter>

/** Official numbers are compared without spaces, in half width and capitals, so that the same number opens the same matter. */
export function plainOfficialNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
