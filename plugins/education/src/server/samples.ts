import { randomUUID } from 'node:crypto'
import type { SampleWorld, SamplesOf } from '@xinshe/plugin-kit/server'
import { addDays } from '@xinshe/words'
import type { EducationRouter } from './router.ts'

/** An input for each procedure that succeeds for its rightful post. */
export const samples: SamplesOf<EducationRouter> = {
  guidesHere: () => ({}),
  guideHere: async (world) => ({ guideId: await kept(world) }),
  saveGuide: newGuide,
  consultationsOfCase: ({ caseId }) => ({ caseId }),
  recordConsultation: async (world) => ({
    caseId: world.caseId,
    version: 0,
    answers: { heldOn: '2026-01-05', heldAt: '09:30', channel: 'on-site' as const, question: '问如何申请低保。', answer: '说明了条件和材料。' },
    versionIds: await newestOf(world, await kept(world))
  }),
  activitiesHere: () => ({ limit: 201 }),
  recordActivity: ({ workerId, today }) => ({
    activityId: randomUUID(),
    hostId: workerId,
    answers: { kind: 'lecture' as const, placeType: 'community' as const, place: '第一村文化室', topic: 'regulations' as const, heldOn: today, persons: 30, copies: 60 }
  }),
  planItem: newItem,
  retireItem: async (world) => ({ itemId: ((await world.call('lead', 'education.planItem', newItem(world))) as { id: string }).id }),
  missedHere: () => ({})
}

function newItem({ contractId }: SampleWorld) {
  return { itemId: randomUUID(), contractId, title: '社区法律公益宣传' }
}

function newGuide({ contractId, today }: SampleWorld) {
  const answers = { topic: 'allowance' as const, title: '低保申请办理指南', text: '向户籍所在地镇街提出申请。', reviewBy: addDays(today, 90) }
  return { guideId: randomUUID(), contractId, version: 0, answers }
}

async function kept(world: SampleWorld): Promise<string> {
  const { guideId } = (await world.call('lead', 'education.saveGuide', newGuide(world))) as { guideId: string }
  return guideId
}

async function newestOf(world: SampleWorld, guideId: string): Promise<string[]> {
  const { versions } = (await world.call('lead', 'education.guideHere', { guideId })) as { versions: { versionId: string }[] }
  return versions.slice(0, 1).map(({ versionId }) => versionId)
}
