import { randomBytes } from 'node:crypto'
import type { SampleWorld, SamplesOf } from '@xinshe/plugin-kit/server'
import { addDays } from '@xinshe/words'
import { registrationSample } from '../cases/samples.ts'
import { newPerson } from '../new-person.ts'
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
    const { matterId } = (await world.call('bureau-officer', 'cases.register', { ...registrationSample(world), dispatchTo: from })) as { matterId: string }
    const caseId = await openedThere(world, from, matterId)
    return { contractId: from as never, to: world.contractId as never, cases: [caseId as never], reason: '合同到期' }
  }
}

/** A contract of today alone. */
async function endingContract(world: SampleWorld): Promise<string> {
  return ((await world.call('bureau-admin', 'contracts.create', await newContract(world))) as { contractId: string }).contractId
}

/** The lead of the sample world leads that contract too while the case is opened for somebody there, and not afterwards. */
async function openedThere({ contractId, today, call }: SampleWorld, there: string, matterId: string): Promise<string> {
  const { staff } = (await call('bureau-admin', 'contracts.get', { contractId })) as { staff: { role: string; accountId: string }[] }
  const added = async (role: string, account: object) =>
    ((await call('agency-admin', 'staff.add', { post: { role, contractId: there }, account, starts: today, reason: '新项目' })) as { postId: string }).postId
  const leadId = await added('lead', { accountId: staff.find(({ role }) => role === 'lead')!.accountId })
  const workerId = await added('worker', newPerson())
  const { caseId } = (await call('lead', 'cases.openFor', { matterId, workerId })) as { caseId: string }
  await call('agency-admin', 'staff.end', { postId: leadId, read: null, lastDay: addDays(today, -1), reason: '开案完毕' })
  return caseId
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
