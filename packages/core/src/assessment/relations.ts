import { option } from '@xinshe/forms'
import { say } from '@xinshe/words'

/** What somebody is to the petitioner (7.1.2.c), the oldest generation first. */
export const relations = [
  option('paternal-grandfather', say('祖父', 'Grandfather (father’s side)')),
  option('paternal-grandmother', say('祖母', 'Grandmother (father’s side)')),
  option('maternal-grandfather', say('外祖父', 'Grandfather (mother’s side)')),
  option('maternal-grandmother', say('外祖母', 'Grandmother (mother’s side)')),
  option('father', say('父亲', 'Father')),
  option('mother', say('母亲', 'Mother')),
  option('father-in-law', say('配偶的父亲', 'Father-in-law')),
  option('mother-in-law', say('配偶的母亲', 'Mother-in-law')),
  option('spouse', say('配偶', 'Spouse')),
  option('former-spouse', say('前配偶', 'Former spouse')),
  option('brother', say('兄弟', 'Brother')),
  option('sister', say('姐妹', 'Sister')),
  option('son', say('儿子', 'Son')),
  option('daughter', say('女儿', 'Daughter')),
  option('son-in-law', say('女婿', 'Son-in-law')),
  option('daughter-in-law', say('儿媳', 'Daughter-in-law')),
  option('grandson', say('孙子（外孙）', 'Grandson')),
  option('granddaughter', say('孙女（外孙女）', 'Granddaughter')),
  option('other-relative', say('其他亲属', 'Other relative')),
  option('no-relative', say('非亲属', 'No relative'))
] as const
export type Relation = (typeof relations)[number]['value']

/** Where somebody stands in a family tree: 2 for grandparents, 0 for the petitioner's own generation, −1 for the children. */
export function generationOf(relation: Relation): number | undefined {
  return generations[relation]
}

const generations: Readonly<Partial<Record<Relation, number>>> = {
  'paternal-grandfather': 2, 'paternal-grandmother': 2, 'maternal-grandfather': 2, 'maternal-grandmother': 2,
  father: 1, mother: 1, 'father-in-law': 1, 'mother-in-law': 1,
  spouse: 0, 'former-spouse': 0, brother: 0, sister: 0,
  son: -1, daughter: -1, 'son-in-law': -1, 'daughter-in-law': -1,
  grandson: -2, granddaughter: -2
}
