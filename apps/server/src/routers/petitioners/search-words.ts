import { isHan, pairsOf, runsOf } from '@xinshe/core/likeness/words-of.ts'
import { calledBy } from '@xinshe/core/petitioner/given-name.ts'
import type { NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import { plainIdNumber } from '@xinshe/core/petitioner/id-number.ts'
import { nameKey, phoneKey, prefixesOf, type SearchQuery } from '@xinshe/core/petitioner/search-query.ts'
import { pinyinOfName } from './pinyin-of-name.ts'

/**
 * Everything a petitioner is found by, in the form from which blind tokens are made: the name and each beginning of it,
 * its pinyin and initials, the given name alone, of an organisation each two neighbouring characters, each phone and its last
 * four digits, the document's number (docs/tenancy.md).
 */
export function searchWordsOf({ party, identity }: Pick<NewPetitioner, 'party' | 'identity'>): string[] {
  const { name, aliases = [], representative, phones = [], idNumber } = identity
  const people = [...aliases, ...(representative ? [representative] : [])]
  const words = [
    ...(name ? wordsOfName(name, party === 'person' ? 'person' : 'organisation') : []),
    ...(name && party !== 'person' ? pairWords(nameKey(name)) : []),
    ...people.flatMap((person) => wordsOfName(person, 'person')),
    ...phones.map(phoneKey).flatMap((phone) => [`phone:${phone}`, `tail:${phone.slice(-4)}`]),
    ...(idNumber ? [`id:${plainIdNumber(idNumber)}`] : [])
  ]
  return [...new Set(words)]
}

/** What a typed text is looked up under; see `readSearch` for what it may mean. */
export function searchWordsFor(queries: readonly SearchQuery[]): string[] {
  return queries.flatMap(({ kind, key }) => (prefixes[kind] ?? []).map((prefix) => `${prefix}:${key}`))
}

/** What an organisation has to have, all of it, to be found by a typed text from its middle; empty for one character alone. */
export function pairsFor(queries: readonly SearchQuery[]): string[] {
  return queries.flatMap(({ kind, key }) => (kind === 'name' ? pairWords(key) : []))
}

const prefixes: Partial<Record<SearchQuery['kind'], readonly string[]>> = {
  name: ['name'],
  pinyin: ['pinyin', 'initials'],
  phone: ['phone'],
  'phone-tail': ['tail'],
  'id-number': ['id']
}

/** Longer beginnings are typed by nobody: names of organisations run to fifty characters. */
const longestPrefix = 12

/** Enough for a name of 51 characters, and few run longer (120 at most); what stands behind is not found from its middle. */
const mostPairs = 50

function wordsOfName(name: string, party: 'person' | 'organisation'): string[] {
  const syllables = pinyinOfName(name, party)
  const key = nameKey(name)
  const called = party === 'person' ? calledBy(name) : []
  // the surname is not there to be read as one
  const calledInPinyin = called.map((given) => pinyinOfName(given, 'organisation').join('')).filter((spelling) => spelling !== '')
  const spelt = [...prefixesOf(key).slice(0, longestPrefix), key, ...called.map(nameKey)]
  return [
    ...spelt.map((prefix) => `name:${prefix}`),
    ...[...beginnings(syllables), ...calledInPinyin].flatMap(spellings).map((prefix) => `pinyin:${prefix}`),
    ...beginnings(syllables.map((syllable) => syllable[0]!)).filter((prefix) => prefix.length > 1).map((prefix) => `initials:${prefix}`)
  ]
}

/**
 * Each two neighbouring Chinese characters, for `恒信` is what is known of 广州市增城区恒信物业管理有限公司. All beginnings of all
 * endings would be ten times as many; pairs of letters are so few that none tells anything apart.
 */
function pairWords(key: string): string[] {
  const runs = runsOf(key).filter((run) => isHan(run) && [...run].length > 1)
  return [...new Set(runs.flatMap(pairsOf))].slice(0, mostPairs).map((pair) => `pair:${pair}`)
}

function beginnings(parts: readonly string[]): string[] {
  const counts = [...parts.keys()].slice(0, longestPrefix)
  return counts.map((index) => parts.slice(0, index + 1).join(''))
}

/** `lü` is typed `lv` by some and `lu` by others. */
function spellings(prefix: string): string[] {
  return prefix.includes('v') ? [prefix, prefix.replaceAll('v', 'u')] : [prefix]
}
