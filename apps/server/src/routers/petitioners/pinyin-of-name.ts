import { pinyin } from 'pinyin-pro'

/**
 * The syllables of a name, one per character: `曾庆华` is `zeng qing hua`. Of a person the first characters are read as
 * a surname (曾 zeng, 单 shan, 仇 qiu, 解 xie, 区 ou). Empty when it holds no Chinese characters.
 */
export function pinyinOfName(name: string, party: 'person' | 'organisation'): string[] {
  const letters = name.replace(/[^\p{Script=Han}]/gu, '')
  if (letters === '') return []
  return pinyin(letters, { toneType: 'none', type: 'array', v: true, surname: party === 'person' ? 'head' : 'off' })
}
