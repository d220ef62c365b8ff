import { familyDrawings, type FamilyDrawing } from '@xinshe/core/family/family-drawings.ts'
import { svgText } from '@xinshe/core/drawing/svg-text.ts'
import type { FilledFamily } from './filled-form.ts'
import { printableText } from './printable-text.ts'
import { printedDay } from './printed-values.ts'

/** A picture as form.typ places it; `width` in centimetres, and the one below which it is not legible. */
export interface PrintedPicture {
  readonly svg: string
  readonly title: string
  readonly legend: string
  /** For whoever has the page read to them. */
  readonly alt: string
  readonly width: number
  readonly least: number
}

/** A.22: the pictures, those of a line side by side, and which version of the assessment they are of. */
export interface PrintedFamily {
  readonly lines: readonly (readonly PrintedPicture[])[]
  readonly source: string
}

/** The genogram and the ecomap for the cell of A.22; null where there is nothing to draw. */
export function printedFamily(family: FilledFamily | undefined): PrintedFamily | null {
  if (!family) return null
  const named = <Row extends { readonly name?: string | null }>(rows: readonly Row[] | null | undefined) => rows?.map((row) => ({ ...row, name: printableText(row.name ?? '') }))
  const drawings = familyDrawings({ members: named(family.members), systems: named(family.systems) }, family.sex, 'zh')
  if (drawings.length === 0) return null
  return { lines: linesOf(drawings), source: `据${printedDay(family.on)}签署的预估第${family.version}版绘制` }
}

/** Words of 12 units stand at 8 points; so much of the sheet is a unit. */
const unit = (8 / 12) * (2.54 / 72)
/** At A4 nothing is read below some 6.4 points. */
const least = 0.8
const room = { width: 13.4, height: 17 }
const gutter = 0.4

/** Side by side where both stay legible, else one under the other, each as large as it may be. */
function linesOf(drawings: readonly FamilyDrawing[]): PrintedPicture[][] {
  const widths = drawings.map(({ drawing }) => drawing.width * unit)
  const scale = (room.width - gutter * (drawings.length - 1)) / widths.reduce((sum, width) => sum + width, 0)
  if (scale >= least) return [drawings.map((one) => picture(one, Math.min(1, scale)))]
  return drawings.map((one, index) => [picture(one, Math.min(1, room.width / widths[index]!, room.height / (one.drawing.height * unit)))])
}

function picture({ title, legend, drawing, inWords }: FamilyDrawing, scale: number): PrintedPicture {
  const width = drawing.width * unit
  return { svg: svgText(drawing), title: title.zh, legend: legend.zh, alt: `${title.zh}：${inWords}`, width: width * scale, least: width * Math.min(least, scale) }
}
