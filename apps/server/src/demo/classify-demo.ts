import { randomUUID } from 'node:crypto'
import type { Attendance } from '@xinshe/core/classification/attendance.ts'
import { decideBypass } from '@xinshe/core/classification/decide-bypass.ts'
import { decideCollective } from '@xinshe/core/classification/decide-collective.ts'
import { decideRepeat } from '@xinshe/core/classification/decide-repeat.ts'
import { levelOfTier, type OrganLevel } from '@xinshe/core/classification/organ-level.ts'
import type { DemoMatter } from './demo-case.ts'

const dayInMilliseconds = 86_400_000

/**
 * Some of the demo's petitioners came again, to a higher counter, or with others (3.4, 3.6, 3.7). By the place in the list
 * and not by chance, so that nothing else of the demo is drawn otherwise.
 */
export function withVisits(matter: DemoMatter, index: number): DemoMatter {
  const [first, ...others] = matter.contacts
  if (!first || matter.petitioner.party !== 'person') return matter
  const visit = { ...first, channel: 'visit' as const, organ: first.organ || `${matter.seat.tenant.name}信访接待室` }
  if (index % 7 === 1) return { ...matter, contacts: [{ ...visit, headcount: 1 }, earlier(visit, 9), ...others] }
  if (index % 11 === 3) return { ...matter, contacts: [visit, { ...earlier(visit, 5), organ: '广州市信访局', level: 'city' }, ...others] }
  return index % 13 === 5 ? { ...matter, contacts: [{ ...visit, headcount: 6 }, ...others] } : matter
}

function earlier(visit: DemoMatter['contacts'][number], days: number): DemoMatter['contacts'][number] {
  return { ...visit, headcount: 1, at: new Date(visit.at.getTime() - days * dayInMilliseconds) }
}

/** The level of an organ by its name, as far as the name tells. */
export function levelOfOrgan(organ: string): OrganLevel | '' {
  if (/[镇街]/.test(organ)) return 'town'
  if (organ.includes('区')) return 'district'
  return organ.includes('市') ? 'city' : ''
}

/** The contacts of a matter with what the rules say of each, as rows. */
export function classifiedContacts(matter: DemoMatter, petitionerId: string, matterId: string) {
  const { tenant } = matter.seat
  const common = { tenant_id: tenant.id, matter_id: matterId, made_by: matter.registeredBy, made_at: matter.registeredAt }
  const attended = matter.contacts.map((contact) => {
    const as: Attendance = { id: randomUUID(), source: 'contact', matterId, by: petitionerId, channel: contact.channel, at: contact.at.toISOString(), organ: contact.organ }
    return { contact, as }
  })
  const competent = levelOfOrgan(matter.organ) || null
  return attended.map(({ contact: { channel, at, headcount, organ, level }, as }) => {
    const said = [
      decideRepeat({ contact: as, others: attended.map((one) => one.as), group: [petitionerId], term: null }),
      decideBypass({ channel, visited: level ?? levelOfTier(tenant.tier), competent }),
      decideCollective({ channel, headcount })
    ]
    return {
      contact: { ...common, id: as.id, channel, happened_at: at, headcount, organ, organ_level: level ?? '' },
      classifications: said
        .filter(({ holds, sub }) => holds || sub)
        .map(({ kind, holds, sub = null, ordinal = null, basis }) => ({ ...common, contact_id: as.id, kind, holds, sub, ordinal, source: 'rule', basis: JSON.stringify(basis) }))
    }
  })
}
