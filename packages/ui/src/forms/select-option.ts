import type { Words } from '../language.ts'

/** One entry of a `Select` or a `Combobox`. */
export interface SelectOption {
  value: string
  label: Words
  /** A second, smaller line: a post, a place, a load. */
  hint?: Words
  /** More that may be typed to find it: pinyin, initials, a code. */
  keywords?: string
  disabled?: boolean
}
