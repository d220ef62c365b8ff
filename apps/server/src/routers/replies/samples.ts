import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { principles } from '@xinshe/core/reply/principles.ts'
import type { repliesRouter } from './router.ts'

export const repliesSamples: SamplesOf<typeof repliesRouter> = {
  ofCase: ({ caseId }) => ({ caseId }),
  record: (world) => replySample(world),
  strike: async (world) => {
    const input = await replySample(world)
    const { replyId } = (await world.call('worker', 'replies.record', input)) as { replyId: string }
    return { caseId: input.caseId, replyId, reason: '登记到了别的个案' }
  },
  promise: (world) => promiseSample(world),
  release: async (world) => {
    const input = await promiseSample(world)
    const { promiseId } = (await world.call('worker', 'replies.promise', input)) as { promiseId: string }
    return { caseId: input.caseId, promiseId, reason: '信访人已自行查询' }
  },
  due: () => undefined
}

async function replySample(world: SampleWorld) {
  const { caseId } = world
  return { requestId: randomUUID(), caseId, answers: { on: world.today, at: '00:00', means: 'phone', text: '已转交物业核实', principles: [...principles] } }
}

async function promiseSample(world: SampleWorld) {
  const { caseId } = world
  return { requestId: randomUUID(), caseId, answers: { text: '物业的书面答复', dueOn: world.today, promisedOn: world.today } }
}
