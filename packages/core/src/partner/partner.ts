import { isFound } from '@xinshe/words'
import { partnerTypeTitles, type PartnerType } from './partner-type.ts'

/** Somebody of the directory of partners (4.6). */
export interface Partner {
  readonly id: string
  readonly type: PartnerType
  readonly name: string
  readonly organisation: string | null
  readonly phone: string | null
  readonly fields: string | null
  readonly sinceOn: string
  readonly untilOn: string | null
}

/** Whether a partner takes part on a day: from the first to the last. */
export function isPartnerOn({ sinceOn, untilOn }: Pick<Partner, 'sinceOn' | 'untilOn'>, day: string): boolean {
  return sinceOn <= day && (untilOn === null || day <= untilOn)
}

/** Those in whom every word that was typed is found: name, organisation, fields, telephone, or the type in either language. */
export function findPartners<Found extends Omit<Partner, 'sinceOn' | 'untilOn'>>(partners: readonly Found[], typed: string): Found[] {
  return partners.filter(({ type, name, organisation, fields, phone }) => isFound(typed, [name, organisation, fields, phone?.replace(/\D/g, ''), partnerTypeTitles[type]]))
}

interface Attended {
  readonly who: string
  readonly role?: string | undefined
  readonly partner?: PartnerType | undefined
}

/**
 * 4.6: whom of the directory a line of a meeting means: the one of that name and type, of several the one of that
 * organisation, whoever keeps that one, the bureau, a project or both. Nobody where it stays open, rather than a namesake.
 */
export function partnersMet(attended: readonly Attended[], directory: readonly Pick<Partner, 'id' | 'type' | 'name' | 'organisation'>[]): string[] {
  const met = attended.flatMap(({ who, role, partner }) => {
    const named = directory.filter(({ name, type }) => name === who && type === partner)
    const same = named.length > 1 ? named.filter(({ organisation }) => organisation !== null && organisation === role) : named
    return same.map(({ id }) => id)
  })
  return [...new Set(met)]
}
