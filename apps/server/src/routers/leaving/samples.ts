import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { overload, registeredCase } from '../cases/samples.ts'
import type { leavingRouter } from './router.ts'

export const leavingSamples: SamplesOf<typeof leavingRouter> = {
  of: (world) => ({ postId: world.workerId as never }),
  give: async (world) => {
    const { caseId } = await registeredCase(world, 'lead')
    return { postId: (await leadOf(world)) as never, to: world.workerId as never, items: [{ kind: 'case', id: caseId }], reason: '离岗', overload }
  }
}

async function leadOf({ call }: SampleWorld): Promise<string> {
  const staff = (await call('lead', 'cases.workersHere', undefined)) as { id: string; role: string }[]
  return staff.find(({ role }) => role === 'lead')!.id
}
