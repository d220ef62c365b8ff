import type { Relation } from '../assessment/relations.ts'
import type { Gender } from '../petitioner/petitioner.ts'

export type Sex = 'male' | 'female' | 'unknown'

/** What the word for a relative says of their sex; of a spouse it says nothing. */
export const relationSex: Readonly<Partial<Record<Relation, Sex>>> = {
  'paternal-grandfather': 'male', 'paternal-grandmother': 'female', 'maternal-grandfather': 'male', 'maternal-grandmother': 'female',
  father: 'male', mother: 'female', 'father-in-law': 'male', 'mother-in-law': 'female',
  brother: 'male', sister: 'female',
  son: 'male', daughter: 'female', 'son-in-law': 'male', 'daughter-in-law': 'female',
  grandson: 'male', granddaughter: 'female'
}

/** Marriage is between a man and a woman (民法典 1041): whose sex is known tells the other's. */
export function spouseSex(sex: Sex): Sex {
  return sex === 'male' ? 'female' : sex === 'female' ? 'male' : 'unknown'
}

/** A.10, for the symbol: not stated is not known. */
export function sexOfGender(gender: Gender | '' | null | undefined): Sex {
  return gender === 'male' || gender === 'female' ? gender : 'unknown'
}
