import { compoundSurnames } from './compound-surnames.ts'

/** How many characters of a Chinese name are the surname: `欧阳锋` 2, `王大文` 1, `欧阳` 1. */
export function surnameLength(letters: readonly string[]): number {
  return letters.length > 2 && compoundSurnames.has(letters.slice(0, 2).join('')) ? 2 : 1
}

/**
 * What somebody is called by without what the name begins with: `欧阳测试` is called `测试`, `John Smith` `Smith`,
 * `买买提·阿不都` `阿不都`. Empty for a name of one part that holds no Chinese characters.
 */
export function calledBy(name: string): string[] {
  const parts = name.normalize('NFKC').split(/[\s·•・.]+/).filter((part) => part !== '')
  if (parts.length !== 1) return parts.slice(1)
  const letters = [...parts[0]!]
  if (!letters.every((letter) => /\p{Script=Han}/u.test(letter))) return []
  const given = letters.slice(surnameLength(letters)).join('')
  return given === '' ? [] : [given]
}
