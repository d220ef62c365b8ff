import { randomUUID } from 'node:crypto'
import type { SampleWorld, SamplesOf } from '@xinshe/plugin-kit/server'
import type { SourcePreventionRouter } from './router.ts'

/** An input for each procedure that succeeds for its rightful post. */
export const samples: SamplesOf<SourcePreventionRouter> = {
  cluesHere: () => ({ limit: 201 }),
  clueHere: async (world) => ({ clueId: await found(world) }),
  cluesOfCase: async (world) => {
    await world.call('worker', 'source-prevention.linkCase', { clueId: await found(world), caseId: world.caseId })
    return { caseId: world.caseId }
  },
  boardHere: () => ({ limit: 201 }),
  overdueHere: () => ({}),
  owners: () => undefined,
  recordClue: newClue,
  analyseClue: async (world) => ({ clueId: await found(world), version: 0, answers: analysis(world) }),
  beginHandling: async (world) => ({ clueId: await analysed(world) }),
  noteOnClue: async (world) => ({ requestId: randomUUID(), clueId: await found(world), text: '已约村委会一同上门。' }),
  assignClue: async (world) => ({ clueId: await found(world), ownerId: world.workerId }),
  setLevel: async (world) => ({ clueId: await found(world), version: 0, level: 'orange', nextCheckOn: world.today, ownerId: world.workerId, reason: '人数增加。' }),
  settleClue: async (world) => ({ clueId: await found(world), as: 'end', text: '核实后并无此事。' }),
  linkCase: async (world) => ({ clueId: await found(world), caseId: world.caseId }),
  patrolsHere: () => ({}),
  patrolHere: async (world) => ({ patrolId: await patrolled(world) }),
  planPatrol: newPlan,
  retirePatrol: async (world) => ({ planId: await planned(world) }),
  recordPatrol: async (world) => newPatrol(world, await planned(world)),
  activitiesHere: () => ({}),
  recordActivity: ({ workerId, today }) => ({ activityId: randomUUID(), hostId: workerId, answers: { kind: 'deliberation', heldOn: today, community: '第一村', persons: 12, topic: '加装电梯资金', decisions: '先公示再表决。' } })
}

function newClue({ workerId, today }: SampleWorld) {
  return { clueId: randomUUID(), ownerId: workerId, answers: { source: 'visit' as const, foundOn: today, place: '第一村', household: '村口第三户', narrative: '对补偿标准有疑问，情绪激动。', level: 'yellow' as const, dueOn: today } }
}

function analysis({ today }: SampleWorld) {
  return { causes: ['compensation' as const], narrative: '补偿标准公示不清楚。', solution: '请经办部门当面解释。', reviewOn: today }
}

async function found(world: SampleWorld): Promise<string> {
  const { id } = (await world.call('worker', 'source-prevention.recordClue', newClue(world))) as { id: string }
  return id
}

async function analysed(world: SampleWorld): Promise<string> {
  const clueId = await found(world)
  await world.call('worker', 'source-prevention.analyseClue', { clueId, version: 0, answers: analysis(world) })
  return clueId
}

function newPlan({ workerId, today }: SampleWorld) {
  return { planId: randomUUID(), ownerId: workerId, community: '第一村', everyDays: 14, nextOn: today }
}

function newPatrol({ today }: SampleWorld, planId: string) {
  return { patrolId: randomUUID(), planId, answers: { patrolledOn: today, households: [{ household: '村口第三户', facts: '两位老人同住。', difficulties: '屋顶漏水，与邻居有争执。' }] } }
}

async function planned(world: SampleWorld): Promise<string> {
  const { id } = (await world.call('lead', 'source-prevention.planPatrol', newPlan(world))) as { id: string }
  return id
}

async function patrolled(world: SampleWorld): Promise<string> {
  const { id } = (await world.call('worker', 'source-prevention.recordPatrol', newPatrol(world, await planned(world)))) as { id: string }
  return id
}
