import { path, words, written, type Drawing, type Point, type Shape } from '../drawing/drawing.ts'
import { fitted } from '../drawing/fitted.ts'
import type { Member } from './family-ties.ts'
import { genogram, half, type Descent, type Placed, type Union } from './genogram.ts'
import { cell } from './genogram-places.ts'
import type { Sex } from './relation-sex.ts'

/**
 * The family tree as it is drawn (A.22): McGoldrick's symbols. `petitioner` is the word under the doubled symbol: whose
 * family it is, the sheet around it says.
 */
export function drawGenogram(members: readonly Member[], petitionerSex: Sex, petitioner: string): Drawing {
  const { symbols, unions, descents, households, box } = genogram(members, petitionerSex)
  const shapes = [
    ...households.map(({ x, y, width, height }) => path(`M${written(x, y)}h${written(width)}v${written(height)}h${written(-width)}z`, { width: 0.8, dashed: true })),
    ...unions.flatMap(unionShapes),
    ...descents.map(descentShape),
    ...symbols.flatMap((placed) => [...symbolShapes(placed), ...nameWords(placed, petitioner)])
  ]
  return { ...box, shapes }
}

function unionShapes({ points, middle, isEnded, isSure }: Union): Shape[] {
  const line = path(`M${points.map(({ x, y }) => written(x, y)).join('L')}`, isSure ? {} : { dashed: true })
  return isEnded ? [line, path(slash(middle.x - 5, middle.y) + slash(middle.x + 1, middle.y))] : [line]
}

const slash = (x: number, y: number) => `M${written(x, y + 6)}l6 -12`

function descentShape({ from, barY, children, isSure }: Descent): Shape {
  const ends = children.map(({ x }) => x)
  const drops = children.map(({ x, y, person }) => `M${written(x, barY)}V${written(person.role === 'implied' ? y : y - half)}`)
  return path(`M${written(from.x, from.y)}V${written(barY)}M${written(Math.min(from.x, ...ends), barY)}H${written(Math.max(from.x, ...ends))}${drops.join('')}`, isSure ? {} : { dashed: true })
}

function symbolShapes({ x, y, person }: Placed): Shape[] {
  const shapes = [path(outline(person.sex, { x, y }, half))]
  if (person.role === 'petitioner') shapes.push(path(outline(person.sex, { x, y }, half - 4)))
  if (person.member?.living === 'deceased') shapes.push(path(cross(person.sex, { x, y })))
  return shapes
}

/** Square, circle, diamond. */
function outline(sex: Sex, { x, y }: Point, size: number): string {
  if (sex === 'male') return `M${written(x - size, y - size)}h${written(2 * size)}v${written(2 * size)}h${written(-2 * size)}z`
  if (sex === 'female') return `M${written(x - size, y)}a${written(size, size)} 0 1 0 ${written(2 * size)} 0a${written(size, size)} 0 1 0 ${written(-2 * size)} 0z`
  return `M${written(x, y - size)}L${written(x + size, y)}L${written(x, y + size)}L${written(x - size, y)}z`
}

/** From edge to edge, not beyond it. */
function cross(sex: Sex, { x, y }: Point): string {
  const reach = sex === 'male' ? half : sex === 'female' ? half * Math.SQRT1_2 : half / 2
  return `M${written(x - reach, y - reach)}L${written(x + reach, y + reach)}M${written(x + reach, y - reach)}L${written(x - reach, y + reach)}`
}

function nameWords({ x, y, person: { role, member } }: Placed, petitioner: string): Shape[] {
  const name = role === 'petitioner' ? petitioner : (member?.name ?? '')
  const [line = ''] = fitted(name, { width: cell - 12, size: 12 })
  return [
    ...(line ? [words(line, { x, y: y + half + 14 }, 12, role === 'petitioner')] : []),
    ...(member?.birthYear ? [words(String(member.birthYear), { x, y: y + half + 27 }, 11)] : [])
  ]
}
