import type { Attendance } from './attendance.ts'
import type { Term } from './decide-repeat.ts'

/** One registration of a matter, as others that are joined to it are counted with it (3.4). */
export interface Registration {
  readonly matterId: string
  readonly receivedOn: string
  /** The petitioner and everybody linked to it. */
  readonly people: readonly string[]
  /** The registrations a person has joined to this very one. */
  readonly joinedTo: readonly string[]
  /** From whom an accusation keeps this one; a recusal keeps it from one account, and it counts for them as for all. */
  readonly accused: readonly string[]
  readonly attendances: readonly Attendance[]
  /** Null: it has no clock. */
  readonly term: Term | null
}

/** What 3.4 and 3.5 look at from the place of one registration. */
export interface SameMatter {
  readonly others: readonly Attendance[]
  readonly group: readonly string[]
  readonly term: Term | null
}

/**
 * The facts of a matter, seen from one of its registrations: those of all that are joined to it, as if they stood in it.
 * Whoever is linked to two of them links their people; petitioners whom nobody has linked do not count for each other.
 *
 * The term is that of the registration that was received first and has a clock: a later registration of the same matter
 * begins no new term for repeating it. Of two received on one day the id decides.
 *
 * @remarks A registration that accuses somebody counts where the other accuses them too, and nothing is
 * reached through it elsewhere: what is noted down at the other one is read by all who read that. So the count is the
 * same whoever computes it.
 */
export function sameMatter(matterId: string, registrations: readonly Registration[]): SameMatter {
  const counted = countedWith(matterId, registrations)
  const clocks = counted.filter(({ term }) => term).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return {
    others: counted.flatMap(({ attendances }) => attendances.map((one) => ({ ...one, matterId }))),
    group: linkedWith(counted),
    term: clocks[0]?.term ?? null
  }
}

/** The registration itself first, then those it reaches. */
function countedWith(matterId: string, registrations: readonly Registration[]): Registration[] {
  const own = registrations.find((one) => one.matterId === matterId)
  if (!own) return []
  const counted = [own]
  // grows while it is walked
  for (const { joinedTo } of counted)
    for (const next of registrations)
      if (joinedTo.includes(next.matterId) && !counted.includes(next) && next.accused.every((one) => own.accused.includes(one))) counted.push(next)
  return counted
}

/** The people of the first registration, and those of every other that has one of them. */
function linkedWith([own, ...others]: readonly Registration[]): string[] {
  const group = new Set(own?.people)
  for (let before = 0; before < group.size; ) {
    before = group.size
    for (const { people } of others) if (people.some((one) => group.has(one))) for (const one of people) group.add(one)
  }
  return [...group]
}

function orderOf({ receivedOn, matterId }: Registration): string {
  return `${receivedOn} ${matterId}`
}
