import { randomBytes } from 'node:crypto'
import type { SampleWorld, SamplesOf } from '@xinshe/plugin-kit/server'
import { registrationSample } from '../cases/samples.ts'
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
  },
  openCases: async (world) => ({ contractId: (await endingContract(world)) as never }),
  handOverCases: async (world) => {
    const from = await endingContract(world)
    const leadId = await leadOf(world, from)
    const { matterId } = (await world.call('bureau-officer', 'cases.register', { ...registrationSample(world), dispatchTo: from })) as { matterId: string }
    const { caseId } = (await world.call('lead', 'cases.openFor', { matterId, workerId: leadId })) as { caseId: string }
    return { contractId: from as never, to: world.contractId as never, cases: [caseId as never], reason: '合同到期' }
  }
}

/** A contract of today alone. */
async function endingContract(world: SampleWorld): Promise<string> {
  return ((await world.call('bureau-admin', 'contracts.create', await newContract(world))) as { contractId: string }).contractId
}

/** The lead of the sample world leads that contract too. @returns the post */
async function leadOf({ contractId, today, call }: SampleWorld, of: string): Promise<string> {
  const { staff } = (await call('bureau-admin', 'contracts.get', { contractId })) as { staff: { role: string; accountId: string }[] }
  const { accountId } = staff.find(({ role }) => role === 'lead')!
  const post = { role: 'lead', contractId: of }
  const added = (await call('agency-admin', 'staff.add', { post, account: { accountId }, starts: today, reason: '兼任' })) as { postId: string }
  // Whichever of the two posts a later sample takes, the module is on there.
  await call('agency-admin', 'switches.set', { contractId: of, module: 'case-management', on: true, reason: '合同约定' })
  return added.postId
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
