import type { SelectOption } from './select-option.ts'

/** The options that hold every typed word in their label, hint or keywords; those that begin with the text come first. */
export function findOptions(options: readonly SelectOption[], typed: string, tell: (words: NonNullable<SelectOption['hint']>) => string): SelectOption[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const text = ({ label, hint, keywords }: SelectOption) => `${tell(label)} ${hint ? tell(hint) : ''} ${keywords ?? ''}`.normalize('NFKC').toLowerCase()
  const found = options.filter((option) => words.every((word) => text(option).includes(word)))
  const first = (option: SelectOption) => words.length > 0 && text(option).startsWith(words[0]!)
  return [...found.filter(first), ...found.filter((option) => !first(option))]
}
