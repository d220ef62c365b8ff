import type { Drawing } from '../drawing/drawing.ts'
import { read, type Language, type Said } from '@xinshe/words'
import { drawEcomap } from './draw-ecomap.ts'
import { drawGenogram } from './draw-genogram.ts'
import type { System } from './ecomap.ts'
import { ecomapInWords, genogramInWords } from './family-words.ts'
import { ecomapLegend, ecomapTitle, genogramLegend, genogramTitle, householdWord, petitionerWord } from './family-legend.ts'
import type { Member } from './family-ties.ts'
import type { Sex } from './relation-sex.ts'

/** What both pictures of a family are drawn from: two tables of the assessment, as one of its versions has them. */
export interface Family {
  readonly members?: readonly Member[] | null
  readonly systems?: readonly System[] | null
}

export interface FamilyDrawing {
  readonly id: 'genogram' | 'ecomap'
  readonly title: Said
  readonly legend: Said
  readonly drawing: Drawing
  /** The same in words. */
  readonly inWords: string
}

/** The pictures of A.22, as far as there is something to draw: for the page and the print, the same. */
export function familyDrawings({ members, systems }: Family, petitionerSex: Sex, language: Language): FamilyDrawing[] {
  const around = (systems ?? []).filter(({ name }) => name)
  const drawn: FamilyDrawing[] = []
  if (members?.some(({ name, relation }) => name || relation))
    drawn.push({ id: 'genogram', title: genogramTitle, legend: genogramLegend, drawing: drawGenogram(members, petitionerSex, read(petitionerWord, language)), inWords: genogramInWords(members, language) })
  if (around.length > 0)
    drawn.push({ id: 'ecomap', title: ecomapTitle, legend: ecomapLegend, drawing: drawEcomap(around, read(householdWord, language)), inWords: ecomapInWords(around, language) })
  return drawn
}
