import { randomBytes } from 'node:crypto'
import type { SampleWorld, SamplesOf } from '@xinshe/plugin-kit/server'
import type { contractsRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const contractsSamples: SamplesOf<typeof contractsRouter> = {
  list: () => undefined,
  get: ({ contractId }) => ({ contractId: contractId as never }),
  choices: () => undefined,
  ofAgency: () => undefined,
  create: newContract,
  end: async (world) => {
    const { contractId } = (await world.call('bureau-admin', 'contracts.create', await newContract(world))) as { contractId: string }
    return { contractId: contractId as never, reason: '双方协商终止' }
  }
}

async function newContract({ tenant, contractId, today, call }: SampleWorld) {
  const { agencyId } = (await call('bureau-admin', 'contracts.get', { contractId })) as { agencyId: string }
  return {
    agencyId: agencyId as never,
    number: `HT-${randomBytes(4).toString('hex')}`,
    title: '信访社会工作服务合同',
    starts: today,
    ends: today,
    areas: [tenant.id as never],
    modules: ['case-management'],
    reason: '年度采购'
  }
}
