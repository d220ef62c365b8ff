import { randomUUID } from 'node:crypto'
import type { SampleWorld, SamplesOf } from '@xinshe/plugin-kit/server'
import { standardPlan } from '../domain/standard-plan.ts'
import type { CrisisRouter } from './router.ts'

/** An input for each procedure that succeeds for its rightful post. */
export const samples: SamplesOf<CrisisRouter> = {
  plansHere: () => ({}),
  savePlan: newPlan,
  retirePlan: async (world) => ({ contractId: world.contractId, planId: await made(world, 'lead', 'savePlan', newPlan(world)) }),
  rosterHere: () => ({}),
  addToRoster: newLine,
  retireFromRoster: async (world) => ({ contractId: world.contractId, rosterId: await made(world, 'lead', 'addToRoster', newLine(world)) }),
  eventsHere: () => ({ limit: 101 }),
  startEvent: newEvent,
  eventOfCase: running,
  tickStep: async (world) => ({ ...(await running(world)), step: 0, note: '已核实，人在家中。' }),
  logCall: async (world) => ({ requestId: randomUUID(), ...(await running(world)), responder: 'police', isReached: true, who: '值班民警', phone: '110', outcome: '已派警，接警单 0001' }),
  noteEvent: async (world) => ({ requestId: randomUUID(), ...(await running(world)), text: '情绪稍缓，愿意交谈。' }),
  endEvent: async (world) => ({ ...(await running(world)), summary: '由家属陪同回家。' }),
  contactsOfCase: ({ caseId }) => ({ caseId }),
  revealContact: newContactId,
  addContact: newContact,
  retireContact: newContactId,
  crisisOfCase: ({ caseId }) => ({ caseId }),
  recordSupport: ({ caseId }) => ({
    caseId,
    version: 0,
    answers: {
      heldOn: '2026-01-05', heldAt: '09:30', way: 'on-site', done: '陪同等候，听其诉说。', traits: [{ trait: 'resentment', evidence: '反复说不公平' }],
      helplessnessBefore: 8, helplessnessAfter: 6, hopeBefore: 2, hopeAfter: 4, esteemBefore: 3, esteemAfter: 4
    }
  }),
  setStrategy: ({ caseId, today }) => ({ caseId, version: 0, step: 4, state: 'done', note: '愿意先去街道谈一次。', actions: [{ text: '陪同到街道面谈', dueOn: today }] })
}

function newPlan({ contractId }: SampleWorld) {
  return { contractId, replaces: null, answers: { ...standardPlan, name: '聚集事件预案' } }
}

function newLine({ contractId }: SampleWorld) {
  return { requestId: randomUUID(), contractId, responder: 'police' as const, name: '派出所值班室', phone: '020-82620110', remark: '' }
}

function newEvent({ caseId }: SampleWorld) {
  return { caseId, alarmId: null, planId: null, kind: 'self-harm' as const, level: 'red' as const, isDrill: false, place: '接待室', persons: '本人及女儿' }
}

function newContact({ caseId }: SampleWorld) {
  return { requestId: randomUUID(), caseId, relation: '女儿', name: '甄有容', phone: '13800000000' }
}

async function running(world: SampleWorld) {
  const { eventId } = (await world.call('worker', 'crisis-intervention.startEvent', newEvent(world))) as { eventId: string }
  return { caseId: world.caseId, eventId }
}

async function newContactId(world: SampleWorld) {
  return { caseId: world.caseId, contactId: await made(world, 'worker', 'addContact', newContact(world)) }
}

async function made(world: SampleWorld, post: 'worker' | 'lead', procedure: string, input: unknown): Promise<string> {
  const { id } = (await world.call(post, `crisis-intervention.${procedure}`, input)) as { id: string }
  return id
}
