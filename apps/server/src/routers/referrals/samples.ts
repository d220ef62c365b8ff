import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { referralsRouter } from './router.ts'

export const referralsSamples: SamplesOf<typeof referralsRouter> = {
  list: () => ({ box: 'sent' }),
  get: async (world) => ({ referralId: (await sampleReferral(world)).referralId }),
  save: async (world) => referralSample(world),
  step: async (world) => ({ ...(await sampleReferral(world)), step: 'send' }),
  noteFailed: async (world) => {
    const { referralId, version } = await sampleReferral(world)
    const steps = [{ step: 'send', text: '' }, { step: 'receive', text: '' }, { step: 'fail', text: '不符合条件' }]
    for (const [at, { step, text }] of steps.entries()) await world.call('worker', 'referrals.step', { referralId, version: version + at, step, text })
    return { referralId }
  }
}

async function referralSample(world: SampleWorld) {
  const { caseId } = world
  return { requestId: randomUUID(), caseId: caseId as never, recipient: { kind: 'organ' as const, organ: '增城区残联' }, demand: '申请残疾人补贴', law: '《信访工作条例》第二十二条' }
}

async function sampleReferral(world: SampleWorld) {
  return (await world.call('worker', 'referrals.save', await referralSample(world))) as { referralId: string; version: number }
}
