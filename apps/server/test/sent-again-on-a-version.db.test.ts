import type { Post } from '@xinshe/core/post.ts'
import { addDays, today } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginWalk, type Walk } from './walk.ts'
import { walkers } from './walker.ts'

let walk: Walk
beforeAll(async () => {
  walk = await beginWalk()
})
afterAll(() => walk?.end())

type Input = Record<string, unknown>
const as = (post: Post, path: string, input: unknown) => walk.walker.call(walkers[post].person, walkers[post].place, path, input)
const answered = (input: Input, more: Input): Input => ({ ...input, answers: { ...(input['answers'] as Input), ...more } })

/** A later version of a record, once there is a first one. */
async function laterBehaviour(input: Input): Promise<Input> {
  const { body } = await as('worker', 'behaviour-correction.recordBehaviour', input)
  return { ...answered(input, { subjective: '担心无人受理，又怕误工。' }), of: { threadId: (body as { id: string }).id, version: 1 } }
}

/** A referral that was saved before. */
async function savedReferral(input: Input): Promise<Input> {
  const { body } = await as('worker', 'referrals.save', input)
  return { ...input, demand: '申请轮椅', of: body }
}

interface Act {
  readonly post?: Post
  /** Who else may do the same, and has not. */
  readonly other?: Post
  readonly prepared?: (sample: Input) => Promise<Input> | Input
  readonly changed: (input: Input) => Input
}

const day = today(new Date())
const acts: Readonly<Record<string, Act>> = {
  'crisis-intervention.recordSupport': { other: 'lead', changed: (input) => answered(input, { done: '电话回访。' }) },
  'crisis-intervention.setStrategy': { other: 'lead', changed: (input) => ({ ...input, actions: [{ text: '陪同到街道面谈', dueOn: addDays(day, 1) }] }) },
  'psychological-support.recordAppraisal': { other: 'lead', changed: (input) => answered(input, { ground: '家属也这样说。' }) },
  'psychological-support.recordSession': { other: 'lead', changed: (input) => answered(input, { scaleScore: 4 }) },
  'source-prevention.analyseClue': { other: 'lead', changed: (input) => answered(input, { solution: '请住建部门解释。' }) },
  'source-prevention.setLevel': { other: 'lead', changed: (input) => ({ ...input, reason: '人数减少。' }) },
  'source-prevention.setLevel, kept': { other: 'lead', prepared: (input) => ({ ...input, level: 'yellow' }), changed: (input) => ({ ...input, nextCheckOn: addDays(day, 1) }) },
  'case-management.recordEffectCheck': { other: 'lead', changed: (input) => answered(input, { nextDueOn: addDays(day, 30) }) },
  'case-management.recordEffectCheck, with the next one': { prepared: (input) => answered(input, { nextDueOn: addDays(day, 20) }), changed: (input) => answered(input, { evidence: '电话所闻。' }) },
  'behaviour-correction.settleDissuasion': { other: 'lead', changed: (input) => answered(input, { outcome: 'partly' }) },
  'behaviour-correction.recordBehaviour': { prepared: laterBehaviour, changed: (input) => answered(input, { consequence: '自行离开。' }) },
  'behaviour-correction.setLevels': { post: 'bureau-admin', changed: (input) => ({ ...input, levels: (input['levels'] as Input[]).map((level) => ({ ...level, name: `${String(level['name'])}级` })) }) },
  'education.recordConsultation': { other: 'lead', changed: (input) => answered(input, { answer: '转由窗口答复。' }) },
  'petitioners.update': { other: 'lead', changed: (input) => ({ ...input, changes: { identity: { address: '荔城街道示例路 2 号' } } }) },
  'risk.setSetting': { post: 'bureau-admin', changed: (input) => ({ ...input, organHours: 48 }) },
  'alarms.setSettings': { post: 'bureau-admin', changed: (input) => ({ ...input, headcount: 80 }) },
  'alarms.setCrisisContact': { post: 'bureau-admin', changed: (input) => ({ ...input, phone: '020-82620001' }) },
  'rules.set': { post: 'bureau-admin', changed: (input) => ({ ...input, isOn: true }) },
  'referrals.save': { prepared: savedReferral, changed: (input) => ({ ...input, demand: '申请助听器' }) }
}

test.each(Object.entries(acts))('%s sent again on the version that was read, its answer lost, is the same act; anything else is stale', async (name, { post = 'worker', other, prepared, changed }) => {
  const path = name.split(',')[0]!
  const sample = (await walk.walker.sampleOf(path)) as Input
  const input = prepared ? await prepared(sample) : sample

  const first = await as(post, path, input)

  expect(first).toMatchObject({ code: 'ok' })
  expect(await as(post, path, input)).toEqual(first)
  expect(await as(post, path, changed(input))).toMatchObject({ code: 'record/stale' })
  if (other) expect(await as(other, path, input)).toMatchObject({ code: 'record/stale' })
})
