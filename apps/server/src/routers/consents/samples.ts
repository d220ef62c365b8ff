import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { addDays } from '@xinshe/words'
import type { consentsRouter } from './router.ts'

export const consentsSamples: SamplesOf<typeof consentsRouter> = {
  ofCase: ({ caseId }) => ({ caseId }),
  recipients: () => undefined,
  record: async (world) => consentSample(world),
  withdraw: async (world) => ({ ...(await sampleConsent(world)), reason: '不愿继续共享' }),
  disclose: async (world) => ({ requestId: randomUUID(), ...(await sampleConsent(world)), use: 'sharing', recipient: { kind: 'organ', organ: '增城区残联' }, parts: ['name'], purpose: '申请补贴' })
}

async function consentSample(world: SampleWorld) {
  const { caseId } = world
  return {
    requestId: randomUUID(),
    caseId: caseId as never,
    kind: 'sharing' as const,
    form: 'electronic' as const,
    givenOn: world.today,
    validUntil: addDays(world.today, 30),
    recipient: { kind: 'organ' as const, organ: '增城区残联' },
    purpose: '申请补贴',
    parts: ['name' as const],
    note: '本人在平板上签名'
  }
}

async function sampleConsent(world: SampleWorld) {
  const input = await consentSample(world)
  const { consentId } = (await world.call('worker', 'consents.record', input)) as { consentId: string }
  return { caseId: input.caseId, consentId }
}
