import { addDays, type Day } from '@xinshe/words'
import type { DemoMatter, Seat } from './demo-case.ts'
import { drawPetitioner } from './draw-petitioner.ts'
import { drawSlots, fillIn } from './fill-in.ts'
import type { Random } from './random.ts'
import { organisationTopics, personTopics } from './topics/index.ts'

/** Who came, about what, how and when: a matter, and the story and particulars that all its texts share. */
export function drawMatter(random: Random, seat: Pick<Seat, 'tenant' | 'district' | 'officer'> & { contractId: string | null; worker?: Seat['worker'] }, day: Day) {
  const topic = random.chance(0.06) ? random.pick(organisationTopics) : random.pick(personTopics)
  const slots = drawSlots(random, { district: seat.district, year: Number(day.slice(0, 4)) })
  const place = { town: seat.tenant.tier === 'town' ? seat.tenant.name : '', district: seat.district, code: seat.tenant.division_code }
  const story = random.pick(topic.stories)
  const name = story.name && fillIn(story.name, slots)
  const petitioner = drawPetitioner(random, place, topic.party ?? 'person', { persona: story.persona, year: Number(day.slice(0, 4)) }, name)
  const channel = random.pick(['visit', 'visit', 'visit', 'phone', 'online', 'letter', 'fax'] as const)
  const byCounter = seat.officer !== null && (seat.worker === undefined || random.chance(0.4))
  const registeredAt = momentOn(random, day)
  const earlier = random.chance(0.25) ? [{ channel: 'phone' as const, at: momentOn(random, addDays(day, -random.int(3, 30))), headcount: 1, organ: '' }] : []
  const matter: DemoMatter = {
    seat,
    petitioner,
    title: fillIn(story.title, slots),
    summary: fillIn(story.summary, slots),
    organ: fillIn(random.pick(story.organs), slots),
    occurrence: `广州市${place.district}${place.town}`,
    officialNumber: random.chance(0.5) ? `GD${day.replaceAll('-', '')}${random.int(10_000, 99_999)}` : null,
    registeredBy: byCounter ? seat.officer!.accountId : seat.worker!.accountId,
    registeredAt,
    contacts: [{ channel, at: registeredAt, headcount: channel === 'visit' && random.chance(0.15) ? random.int(2, 8) : 1, organ: channel === 'visit' ? `${seat.tenant.name}信访接待室` : '' }, ...earlier],
    progress: [],
    route: null
  }
  return { random, needs: topic.needs, story, slots, petitioner, matter }
}

/** A moment in office hours of a day in Guangzhou. */
export function momentOn(random: Random, day: Day): Date {
  return new Date(`${day}T${String(random.int(9, 16)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00+08:00`)
}
