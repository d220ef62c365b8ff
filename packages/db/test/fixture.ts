import { attempt } from '@xinshe/testing/attempt.ts'
import { smallWorld, type SignedIn, type World } from '@xinshe/testing/world.ts'
import { idOf, type Person } from '@xinshe/testing/world-rows.ts'

/**
 * Town A: petitioner 1 served by contract one with cases k1 (of w1) and k2 (of w2), petitioner 2 served by the rival's
 * contract with k3 and k4 (of w3), petitioner 0 not dispatched. Town B: k5 (of w3). Every case has an intake and a line.
 */
export interface Attacked extends World {
  /** `attempt` by name, in one session per person. */
  tries(person: Person, sql: string): Promise<string>
  who(person: Person): Promise<SignedIn>
}

/** `'k1'` in a statement stands for its id. */
export const id = (word: string) => `'${idOf(word)}'::uuid`

export async function attackedWorld(): Promise<Attacked> {
  const world = await smallWorld()
  const { townA, townB } = world.units.tenants
  const { one, two } = world.units.contracts
  const made_by = world.people.officerA.accountId as never
  const sealed = Buffer.from('sealed')
  const petitions = [['1', townA.id, [one.id]], ['2', townA.id, [two.id]], ['0', townA.id, []], ['5', townB.id, [two.id]]] as const
  for (const [n, tenant_id, served_by] of petitions) {
    const common = { tenant_id, served_by: [...served_by], made_by }
    await world.owner.insertInto('core.petitioner').values({ ...common, id: idOf(`pet${n}`), party: 'person', nationality: 'citizen', sealed }).execute()
    await world.owner.insertInto('core.matter').values({ ...common, id: idOf(`m${n}`), petitioner_id: idOf(`pet${n}`), title: '扬尘', words: "'扬尘'", received_on: '2026-01-02' }).execute()
    await world.owner.insertInto('core.contact').values({ tenant_id, id: idOf(`contact${n}`), matter_id: idOf(`m${n}`), channel: 'visit', happened_at: new Date(), made_by } as never).execute()
  }
  const cases = [['k1', townA.id, one.id, 'w1', 'm1'], ['k2', townA.id, one.id, 'w2', 'm1'], ['k3', townA.id, two.id, 'w3', 'm2'], ['k4', townA.id, two.id, 'w3', 'm2'], ['k5', townB.id, two.id, 'w3', 'm5']] as const
  for (const [word, tenant_id, contract_id, worker, matter] of cases) {
    const { postId: worker_id, accountId } = world.people[worker]
    const ref = { tenant_id, case_id: idOf(word), contract_id, worker_id, made_by: accountId as never }
    await world.owner.insertInto('core.case').values({ tenant_id, id: idOf(word), contract_id, worker_id, matter_id: idOf(matter) }).execute()
    await world.owner.insertInto('core.form_record').values({ ...ref, id: idOf(`intake ${word}`), form: 'core.intake', form_version: 1, ordinal: 1, version: 1, answers: '{}', sealed, signed_name: '某' }).execute()
    await world.owner.insertInto('core.case_act').values({ ...ref, act: 'opened', detail: '{}' }).execute()
  }
  const sessions = new Map<Person, Promise<SignedIn>>()
  const who = (person: Person) => {
    if (!sessions.has(person)) sessions.set(person, world.as(person))
    return sessions.get(person)!
  }
  return { ...world, who, tries: async (person, sql) => attempt(world.app, await who(person), sql) }
}
