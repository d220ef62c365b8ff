import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { tasksRouter } from './router.ts'

export const tasksSamples: SamplesOf<typeof tasksRouter> = {
  mine: () => ({}),
  ofCase: ({ caseId }) => ({ caseId }),
  add: (world) => ({ requestId: randomUUID(), caseId: world.caseId, text: '约街道规划办', dueOn: world.today }),
  change: async (world) => ({ tasks: [{ ...(await sampleTask(world)), changes: { dueOn: '2031-01-31' } }] }),
  settle: async (world) => ({ tasks: [await sampleTask(world)], to: 'done' })
}

async function sampleTask(world: SampleWorld) {
  const { caseId } = world
  const { taskId } = (await world.call('worker', 'tasks.add', { requestId: randomUUID(), caseId, text: '约街道规划办', dueOn: world.today })) as { taskId: string }
  return { taskId, caseId, version: 1 }
}
