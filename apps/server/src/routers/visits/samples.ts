import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { visitsRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure: the worker's visit, watched over by the other person of the project. */
export const visitsSamples: SamplesOf<typeof visitsRouter> = {
  buddies: ({ caseId }) => ({ caseId }),
  checkIn: async (world) => visit(world),
  extend: async (world) => ({ visitId: await begun(world), minutes: 30 }),
  checkOut: async (world) => ({ visitId: await begun(world) }),
  // by the lead; the visitor is refused
  checkOutFor: async (world) => ({ visitId: await begun(world), note: '已电话联系本人，平安离开' }),
  underWay: () => undefined,
  recordIncident: (world) => ({ requestId: randomUUID(), caseId: world.caseId, kind: 'threat', happenedOn: world.today, isInjured: false, text: '被当事人家属言语威胁' }),
  incidents: () => undefined
}

async function visit(world: SampleWorld) {
  const { caseId } = world
  return { requestId: randomUUID(), caseId: caseId as never, buddyId: await buddyOf(world), minutes: 60 }
}

/** Somebody of the project who is neither the sample's worker nor its lead, so that both may check in. */
async function buddyOf(world: SampleWorld): Promise<never> {
  const staff = (await world.call('lead', 'cases.workersHere', undefined)) as { id: string; role: string }[]
  return (staff.find(({ id, role }) => role === 'worker' && id !== world.workerId) ?? staff.find(({ id }) => id !== world.workerId))!.id as never
}

/** The worker's own visit; one that is under way is taken. */
async function begun(world: SampleWorld): Promise<string> {
  const open = (await world.call('worker', 'visits.underWay', undefined)) as { visitId: string; isMine: boolean }[]
  const own = open.find(({ isMine }) => isMine)
  if (own) return own.visitId
  const { visitId } = (await world.call('worker', 'visits.checkIn', await visit(world))) as { visitId: string }
  return visitId
}
