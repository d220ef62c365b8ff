import type { SampleWorld, SamplesOf } from '@xinshe/plugin-kit/server'
import type { SourcePreventionRouter } from './router.ts'

/** An input for each procedure that succeeds for its rightful post. */
export const samples: SamplesOf<SourcePreventionRouter> = {
  cluesHere: () => ({}),
  clueHere: async (world) => ({ clueId: await found(world) }),
  cluesOfCase: async (world) => {
    await world.call('worker', 'source-prevention.linkCase', { clueId: await found(world), caseId: world.caseId })
    return { caseId: world.caseId }
  },
  overdueHere: () => ({}),
  owners: () => undefined,
  recordClue: newClue,
  analyseClue: async (world) => ({ clueId: await found(world), version: 0, answers: analysis(world) }),
  beginHandling: async (world) => ({ clueId: await analysed(world) }),
  noteOnClue: async (world) => ({ clueId: await found(world), text: '已约村委会一同上门。' }),
  assignClue: async (world) => ({ clueId: await found(world), ownerId: world.workerId }),
  settleClue: async (world) => ({ clueId: await found(world), as: 'end', text: '核实后并无此事。' }),
  linkCase: async (world) => ({ clueId: await found(world), caseId: world.caseId })
}

function newClue({ workerId, today }: SampleWorld) {
  return { ownerId: workerId, answers: { source: 'visit' as const, foundOn: today, place: '第一村', household: '村口第三户', narrative: '对补偿标准有疑问，情绪激动。', level: 'yellow' as const, dueOn: today } }
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
