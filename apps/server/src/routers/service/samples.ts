import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { serviceRouter } from './router.ts'

export const serviceSamples: SamplesOf<typeof serviceRouter> = {
  own: ({ today }) => ({ from: today, to: today }),
  ofCase: ({ caseId }) => ({ caseId }),
  record: (world) => ({ requestId: randomUUID(), caseId: world.caseId, answers: { on: world.today, minutes: 30, techniques: ['resources'] } }),
  log: (world) => supervision(world),
  strike: async (world) => {
    const { entryId } = (await world.call('worker', 'service.log', supervision(world))) as { entryId: string }
    return { entryId, reason: '登记重复' }
  }
}

const supervision = ({ today }: Pick<SampleWorld, 'today'>) => ({ requestId: randomUUID(), answers: { method: 'supervision', text: '月度个案督导', on: today, minutes: 60 } })
