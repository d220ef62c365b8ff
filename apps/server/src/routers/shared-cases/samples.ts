import { randomUUID } from 'node:crypto'
import type { SamplesOf } from '@xinshe/plugin-kit/server'
import { sampleShare } from '../case-partners/samples.ts'
import type { sharedCasesRouter } from './router.ts'

export const sharedCasesSamples: SamplesOf<typeof sharedCasesRouter> = {
  list: () => undefined,
  get: async (world) => ({ id: (await sampleShare(world)).id }),
  write: async (world) => ({ id: (await sampleShare(world)).id, requestId: randomUUID(), text: '本周已面谈一次' }),
  raiseAlarm: async (world) => ({ shareId: (await sampleShare(world)).id, requestId: randomUUID(), kind: 'self-harm', place: '咨询室', text: '来访者称要轻生' })
}
