import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { alarmsRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const alarmsSamples: SamplesOf<typeof alarmsRouter> = {
  raise: (world) => ({ requestId: randomUUID(), kind: 'violence', caseId: world.caseId, place: '接待大厅', text: '持棍' }),
  mine: () => undefined,
  list: () => ({ state: 'open' }),
  get: async (world) => ({ alarmId: await raised(world) }),
  markShown: async (world) => ({ alarmId: await raised(world) }),
  acknowledge: async (world) => ({ alarmId: await raised(world) }),
  note: async (world) => ({ requestId: randomUUID(), alarmId: await raised(world), place: '三楼', text: '情绪已缓和' }),
  report: async (world) => ({ alarmId: await raised(world), organ: 'police', toldAt: new Date().toISOString(), receipt: '110 接警单 0371' }),
  handUp: async (world) => ({ requestId: randomUUID(), alarmId: await raised(world), reason: '需上级协调公安到场' }),
  close: async (world) => ({ alarmId: await raised(world, false), outcome: 'handled', text: '当事人已由家属接回' }),
  settings: () => undefined,
  setSettings: () => ({ version: 0, minutes: [0, 5, 10, 20, 30], reportMinutes: 30, headcount: 50 }),
  crisisContact: () => undefined,
  setCrisisContact: () => ({ version: 0, accountId: null, phone: '020-82620000' }),
  contactChoices: () => undefined
}

/** An alarm of the sample world's worker, on one of their cases. */
async function raised(world: SampleWorld, lifeDanger = true): Promise<string> {
  const { caseId } = world
  const { alarmId } = (await world.call('worker', 'alarms.raise', { requestId: randomUUID(), kind: 'self-harm', lifeDanger, caseId })) as { alarmId: string }
  return alarmId
}
