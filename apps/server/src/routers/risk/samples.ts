import { defaultRiskSetting, levelOf } from '@xinshe/core/risk/risk-setting.ts'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { riskRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const riskSamples: SamplesOf<typeof riskRouter> = {
  ofCase: ({ caseId }) => ({ caseId }),
  rate: (world) => ({ caseId: world.caseId, after: 0, ...red }),
  confirm: async (world) => rated(world),
  due: () => undefined,
  notices: () => undefined,
  seeNotice: async (world) => ({ ratingId: (await rated(world)).ratingId }),
  names: () => undefined,
  setting: () => undefined,
  setSetting: () => ({ ...defaultRiskSetting, rateHours: 12, version: 0 })
}

const red = { level: 'red' as const, lifeRisk: 'self' as const, criteria: [levelOf(defaultRiskSetting, 'red').criteria[0]!], reason: '谈及跳楼计划', plan: '联系家属与社区，陪同就医' }

/** A red rating of the sample world's worker. */
async function rated(world: SampleWorld) {
  const { caseId } = world
  const { ratingId } = (await world.call('worker', 'risk.rate', { caseId, after: 0, ...red })) as { ratingId: string }
  return { caseId: caseId as never, ratingId }
}
