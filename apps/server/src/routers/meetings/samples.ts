import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { meetingsRouter } from './router.ts'

export const meetingsSamples: SamplesOf<typeof meetingsRouter> = {
  ofCase: ({ caseId }) => ({ caseId }),
  convene: (world) => noticeSample(world),
  minute: async (world) => ({ requestId: randomUUID(), ...(await calledSample(world)), answers: { attended: [{ who: '荔城街道住建办' }], text: '各方到场，约定勘查日期。', resolutions: [{ text: '到场勘查', dueOn: world.today }] } }),
  callOff: async (world) => {
    // Its first notice has the id of the meeting.
    const { caseId, meetingId: noticeId } = await calledSample(world)
    return { caseId, noticeId, reason: '责任单位临时有事' }
  }
}

async function noticeSample(world: SampleWorld) {
  const { caseId } = world
  return { requestId: randomUUID(), caseId, answers: { kind: 'platform', subject: '渗水维修', on: world.today, at: '00:00', place: '街道会议室', invited: [{ who: '荔城街道住建办' }] } }
}

async function calledSample(world: SampleWorld) {
  const input = await noticeSample(world)
  const { meetingId } = (await world.call('worker', 'meetings.convene', input)) as { meetingId: string }
  return { caseId: input.caseId, meetingId }
}
