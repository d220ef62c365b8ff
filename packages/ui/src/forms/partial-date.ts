import { halfWidth } from '@xinshe/forms'

/** A date in its three boxes, as typed; any of them may be empty. */
export interface DateParts {
  year: string
  month: string
  day: string
}

/** `1974-03` and `1974-03-15` in three boxes; text of any other form goes into the first, so that nothing typed is lost. */
export function partsOf(value: string | null | undefined): DateParts {
  const [, year = '', month = '', day = ''] = /^(\d*)(?:-(\d*))?(?:-(\d*))?$/.exec(value ?? '') ?? ['', value ?? '']
  return { year, month, day }
}

/** The boxes as one text: `YYYY-MM`, `YYYY-MM-DD`, or what there is so far (`1974-`), which is no date yet. */
export function joinParts({ year, month, day }: DateParts): string {
  if (!year && !month && !day) return ''
  return [year, month, ...(day ? [day] : [])].join('-')
}

/** With the zero before a single digit. Set when a box is left: set earlier, the next digit would be typed behind it. */
export function padParts({ year, month, day }: DateParts): DateParts {
  const padded = (text: string) => (text.length === 1 ? `0${text}` : text)
  return { year, month: padded(month), day: padded(day) }
}

/** Digits only, full-width ones as ordinary: what a box keeps of what was typed. */
export function digitsOf(typed: string, most: number): string {
  return halfWidth(typed).replace(/\D/g, '').slice(0, most)
}

/** Whether a box can hold no more, so that the next one takes over: `1974`, `03`, and `3`, because no month begins with 3. */
export function isFull(part: keyof DateParts, text: string): boolean {
  if (part === 'year') return text.length === 4
  return text.length === 2 || (text.length === 1 && Number(text) > (part === 'month' ? 1 : 3))
}
