import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { nothingSeen } from '@xinshe/core/risk/risk-screen.ts'
import type { casesRouter } from './router.ts'

/** Whoever walks every procedure opens more cases than 8.1.c recommends for one worker. */
export const overload = '样例社工，接手全部样例个案'

/** An input that succeeds for the rightful post, one per procedure. Whatever it needs is made through the wire. */
export const casesSamples: SamplesOf<typeof casesRouter> = {
  register: (world) => registrationSample(world),
  getReceptionDraft: () => ({}),
  saveReceptionDraft: async ({ call }) => {
    for (const post of ['worker', 'lead', 'bureau-officer'] as const) await call(post, 'cases.discardReceptionDraft', {})
    return { version: 0, answers: { title: '反映路灯不亮' } }
  },
  discardReceptionDraft: () => ({}),
  addContact: (world) => ({ matterId: world.matterId, channel: 'phone', happenedAt: `${world.today}T00:00:00+08:00` }),
  correctContact: async (world) => {
    const { matterId } = world
    return { requestId: randomUUID(), matterId, replaces: matterId, channel: 'visit', happenedAt: `${world.today}T00:00:00+08:00`, headcount: 2, reason: '人数误录' }
  },
  strikeContact: async (world) => {
    const { matterId } = world
    await world.call('worker', 'cases.addContact', { matterId, channel: 'phone', happenedAt: `${world.today}T00:00:00+08:00` })
    return { requestId: randomUUID(), matterId, contactId: matterId, reason: '误登两次' }
  },
  matter: ({ matterId }) => ({ matterId }),
  awaiting: () => ({}),
  contractsHere: () => undefined,
  dispatch: async (world) => {
    const { matterId } = (await world.call('bureau-officer', 'cases.register', registrationSample(world))) as { matterId: string }
    return { matterId, contractId: world.contractId }
  },
  openFor: async (world) => {
    const input = { ...registrationSample(world), dispatchTo: world.contractId }
    const { matterId } = (await world.call('bureau-officer', 'cases.register', input)) as { matterId: string }
    return { matterId, workerId: world.workerId, overload }
  },
  handedOver: () => undefined,
  workersHere: () => undefined,
  placesHere: () => undefined,
  list: () => ({ view: 'team' }),
  counts: () => ({ view: 'tenant' }),
  byPlace: () => ({ view: 'tenant', kind: 'residence' }),
  get: ({ caseId }) => ({ caseId }),
  timeline: ({ caseId }) => ({ caseId }),
  assign: async (world) => ({ ...(await leadsCase(world)), version: 1, workerId: world.workerId, overload }),
  handOver: async (world) => ({ ...(await leadsCase(world)), version: 1, workerId: world.workerId, reason: '原社工调岗', overload }),
  agree: (world) => ({ caseId: world.caseId, read: 0, agreement: { kind: 'signed', signedOn: world.today } }),
  approveWaiver: async (world) => {
    const { caseId } = world
    await world.call('worker', 'cases.agree', { caseId, read: 0, agreement: { kind: 'waived', reason: '案主口头同意' } })
    return { caseId, read: 1 }
  },
  serve: async (world) => {
    const caseId = await plannedCase(world)
    await world.call('worker', 'cases.agree', { caseId, read: 0, agreement: { kind: 'signed', signedOn: world.today } })
    return { caseId, version: await versionOf(world, caseId) }
  },
  archive: async (world) => {
    const caseId = await closedCase(world)
    return { caseId, version: await versionOf(world, caseId) }
  },
  reopen: async (world) => {
    const caseId = await closedCase(world)
    return { caseId, version: await versionOf(world, caseId), reason: '案主再次来访', overload: '本月人手不足' }
  }
}

export interface SampleCase {
  readonly caseId: string
  readonly matterId: string
  readonly petitionerId: string
}

/** A petitioner who walks in with a new matter. */
export function registrationSample({ today }: SampleWorld) {
  return {
    requestId: randomUUID(),
    petitioner: { new: { party: 'person' as const, nationality: 'citizen' as const, identity: { name: '林嘉敏', phones: ['13812341234'] } } },
    matter: { title: '反映楼上漏水无人处理', receivedOn: today },
    contact: { channel: 'visit' as const, happenedAt: `${today}T00:00:00+08:00` }
  }
}

/** Another case, registered through the wire by whom it is of. */
export async function registeredCase(world: SampleWorld, by: 'worker' | 'lead' = 'worker'): Promise<SampleCase> {
  return (await world.call(by, 'cases.register', registrationSample(world))) as SampleCase
}

/** A case the lead registered, so that it can be given to the worker. */
async function leadsCase(world: SampleWorld): Promise<{ caseId: string }> {
  const { caseId } = await registeredCase(world, 'lead')
  return { caseId }
}

async function versionOf({ call }: SampleWorld, caseId: string): Promise<number> {
  return ((await call('worker', 'cases.get', { caseId })) as { version: number }).version
}

/** A signed form of a case, by the worker. */
export async function signedSample({ call }: SampleWorld, caseId: string, form: string, answers: Record<string, unknown>): Promise<string> {
  return ((await call('worker', 'records.sign', { caseId, form, answers })) as { recordId: string }).recordId
}

export function intakeSample({ today }: SampleWorld): Record<string, unknown> {
  return { ...nothingSeen, informed: true, firstContactOn: today, demand: '要求修复漏水', name: '林嘉敏', needs: ['policy'], needsAnalysis: '生态系统理论' }
}

async function plannedCase(world: SampleWorld): Promise<string> {
  const { caseId } = world
  const intake = await signedSample(world, caseId, 'core.intake', intakeSample(world))
  await world.call('lead', 'records.review', { caseId, recordId: intake, review: { verdict: 'approve', assignee: world.workerId, opinion: '', overload } })
  const plan = await signedSample(world, caseId, 'core.plan', { needs: [{ kind: 'rights', lacks: 'chances', text: '沟通的机会' }], noRisk: '诉求明确', goals: [{ goal: '恢复沟通', indicator: '见面一次', dueOn: world.today }] })
  await world.call('lead', 'records.review', { caseId, recordId: plan, review: { verdict: 'approve', isLawful: true, legalBasis: '《信访工作条例》第三十三条', opinion: '' } })
  return caseId
}

async function closedCase(world: SampleWorld): Promise<string> {
  const caseId = await plannedCase(world)
  const closure = await signedSample(world, caseId, 'core.closure', { ending: 'ended', openedOn: world.today, closedOn: world.today, kind: 'self-ended', goals: [{ goal: '恢复沟通', result: 'achieved' }] })
  await world.call('lead', 'records.review', { caseId, recordId: closure, review: { verdict: 'approve', evaluation: '服务规范', rating: 'good' } })
  return caseId
}
