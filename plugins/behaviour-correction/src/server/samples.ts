import { randomUUID } from 'node:crypto'
import { addDays, timeOfDay, today } from '@xinshe/words'
import type { SampleWorld, SamplesOf } from '@xinshe/plugin-kit/server'
import { defaultLevels } from '../domain/levels.ts'
import type { BehaviourCorrectionRouter } from './router.ts'

/** An input for each procedure that succeeds for its rightful post. */
export const samples: SamplesOf<BehaviourCorrectionRouter> = {
  addToChronology: ({ caseId, today: day }) => ({ caseId, corrects: null, answers: { happenedOn: addDays(day, -30), organ: '村委会', what: '协商未果。', source: '村委会会议记录' } }),
  assessHarm: ({ caseId, today: day }) => ({ caseId, ratingId: null, answers: { assessedOn: day, harm: '可能影响窗口秩序。', likelihood: '2', severity: '2', grounds: '当天人流不多。' } }),
  behaviourOfCase: withLog,
  checkEvidence: async (world) => ({ caseId: world.caseId, evidenceId: await lockedEvidence(world) }),
  chronologyOfCase: ({ caseId }) => ({ caseId }),
  evidenceOfCase: async (world) => {
    await lockedEvidence(world)
    return { caseId: world.caseId }
  },
  handOverEvidence: async (world) => ({
    requestId: randomUUID(), caseId: world.caseId, evidenceIds: [await lockedEvidence(world)],
    answers: { ...thisMinute(), organ: '荔城派出所', receiver: '民警一人', giver: '陈某' }
  }),
  levels: () => undefined,
  lockEvidence: evidence,
  logOfCase: withLog,
  openResults: () => ({ limit: 101 }),
  passOnEvidence: async (world) => ({
    caseId: world.caseId, evidenceId: await lockedEvidence(world),
    answers: { ...thisMinute(), from: '陈某', to: '李某', reason: '交由站点保管' }
  }),
  planIntervention: async (world) => {
    const { id } = (await world.call('worker', 'behaviour-correction.recordBehaviour', behaviour(world))) as { id: string }
    return { caseId: world.caseId, threadId: id, answers: { aim: '到窗口逐一反映。', steps: '每周面谈一次。', reviewOn: addDays(world.today, 14) } }
  },
  recordBehaviour: behaviour,
  recordDissuasion: dissuasion,
  setLevels: async ({ call }) => ({ version: ((await call('bureau-admin', 'behaviour-correction.levels')) as { version: number }).version, levels: [...defaultLevels] }),
  settleDissuasion: async (world) => {
    const { id } = (await world.call('worker', 'behaviour-correction.recordDissuasion', dissuasion(world))) as { id: string }
    return { caseId: world.caseId, dissuasionId: id, version: 0, answers: { outcome: 'effective' } }
  }
}

/** After what was locked just now. */
function thisMinute() {
  const now = new Date()
  return { happenedOn: today(now), happenedAt: timeOfDay(now) }
}

async function lockedEvidence(world: SampleWorld): Promise<string> {
  const { id } = (await world.call('worker', 'behaviour-correction.lockEvidence', evidence(world))) as { id: string }
  return id
}

/** A thing that is no file: a sample has no document of the core at hand. */
function evidence({ caseId, today: day }: SampleWorld) {
  return {
    requestId: randomUUID(), caseId, documentId: null,
    answers: { name: '横幅一条', capturedOn: addDays(day, -1), capturedAt: '09:50', source: '现场取得', shows: '当天悬挂的横幅。', custodian: '陈某' }
  }
}

async function withLog(world: SampleWorld) {
  await world.call('worker', 'behaviour-correction.recordDissuasion', dissuasion(world))
  return { caseId: world.caseId }
}

function behaviour({ caseId, today: day }: SampleWorld) {
  const told = { antecedent: '排队等候较久。', behaviour: '提高声音。', consequence: '工作人员请其到接待室。', subjective: '担心无人受理。', objective: '此前两次未得到答复。' }
  return { caseId, contactId: null, of: null, answers: { happenedOn: day, ...told } }
}

function dissuasion({ caseId, today: day }: SampleWorld) {
  const people = { actor: '林某', actorUnit: '街道信访办', assistant: '陈某', persons: '来访人', witnesses: '无' }
  return {
    requestId: randomUUID(), caseId, contactId: null,
    answers: { happenedOn: addDays(day, -1), happenedAt: '09:40', place: '信访大厅', kinds: ['guide' as const], ...people, words: '请到接待室慢慢说。', response: '同意。' }
  }
}
