import { createRequire } from 'node:module'

/** Its dictionary is read with the first name and not with the program. */
const require = createRequire(import.meta.url)
const dictionary = () => require('pinyin-pro') as typeof import('pinyin-pro')

/**
 * The syllables of a name, one per character: `曾庆华` is `zeng qing hua`. Of a person the first characters are read as
 * a surname (曾 zeng, 单 shan, 仇 qiu, 解 xie, 区 ou). Empty when it holds no Chinese characters.
 */
export function pinyinOfName(name: string, party: 'person' | 'organisation'): string[] {
  const letters = name.replace(/[^\p{Script=Han}]/gu, '')
  if (letters === '') return []
  return dictionary().pinyin(letters, { toneType: 'none', type: 'array', v: true, surname: party === 'person' ? 'head' : 'off' })
}
