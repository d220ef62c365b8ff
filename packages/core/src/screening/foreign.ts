import type { NationalityKind } from '../petitioner/petitioner.ts'

/** 1.b, 7.1.2.k: a petitioner by whom a matter has a foreign element (条例 48). */
export function isForeign(nationality: NationalityKind): boolean {
  return nationality === 'foreigner' || nationality === 'stateless' || nationality === 'foreign-organisation'
}
