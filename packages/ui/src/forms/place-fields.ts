import { companionsOf, isAsked, isAskedIn, type Field, type Fields } from '@xinshe/forms'

/** A cell of the sheet and the part of its width it takes. Two times, from and to, share one. */
export interface PlacedField {
  name: string
  field: Field
  beside?: { name: string; field: Field }
  span: 'half' | 'full'
}

/**
 * The cells of a section, as on the paper: short answers stand two in a row, long ones take the whole row,
 * and a short one without a neighbour is widened, so that no cell of the sheet stays open.
 * Questions that are not asked now have no cell; a text that explains a tick stands with its tick.
 */
export function placeFields(section: Fields, all: Fields, version: number, answers: Readonly<Record<string, unknown>>): PlacedField[] {
  const companions = companionsOf(all)
  const cells: PlacedField[] = []
  for (const [name, field] of Object.entries(section)) {
    if (!isAskedIn(version, field) || !isAsked(field, answers) || companions.has(name)) continue
    const last = cells.at(-1)
    if (field.kind === 'time' && last?.field.kind === 'time' && !last.beside) last.beside = { name, field }
    else cells.push({ name, field, span: isShort(field) ? 'half' : 'full' })
  }

  let open: PlacedField | undefined
  for (const cell of cells) {
    if (cell.span === 'half') open = open ? undefined : cell
    else if (open) [open.span, open] = ['full', undefined]
  }
  if (open) open.span = 'full'
  return cells
}

function isShort(field: Field): boolean {
  switch (field.kind) {
    case 'text':
      return field.max <= 300
    case 'choice':
    case 'choices':
      return widthOf(field.options.map(({ label }) => label.zh)) <= 26
    case 'longText':
    case 'rows':
    case 'heading':
    case 'flag':
      return false
    default:
      return true
  }
}

/** Ticks in a row, measured in Chinese characters: a box and its space take about three. */
function widthOf(labels: readonly string[]): number {
  return labels.reduce((width, label) => width + label.length + 3, 0)
}
