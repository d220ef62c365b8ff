/**
 * What a picture is made of, for the page and the print alike: lines and words, in the ink of whoever draws it. The
 * page draws it as elements, the print as text (`svg-text.ts`); neither knows what it shows.
 */
export interface Drawing extends Box {
  readonly shapes: readonly Shape[]
}

/** From its upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export type Shape = Path | Words

export interface Path {
  readonly kind: 'path'
  /** As SVG writes it. */
  readonly d: string
  /** How thick the line is; 1.5 without it. */
  readonly width?: number
  /** Broken lines: what is weak, or only lives together. */
  readonly dashed?: boolean
  /** An arrowhead. */
  readonly filled?: boolean
}

export interface Words {
  readonly kind: 'words'
  /** The middle of the line. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
  readonly strong?: boolean
}

export const lineWidth = 1.5

export function path(d: string, more: Omit<Path, 'kind' | 'd'> = {}): Path {
  return { kind: 'path', d, ...more }
}

export function words(text: string, at: { x: number; y: number }, size: number, strong = false): Words {
  return { kind: 'words', text, ...at, size, ...(strong && { strong }) }
}

/** Two decimals are finer than any printer. */
export function written(...numbers: readonly number[]): string {
  return numbers.map((one) => String(Math.round(one * 100) / 100)).join(' ')
}
