import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { intakeSample, overload, signedSample } from '../cases/samples.ts'
import type { recordsRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const recordsSamples: SamplesOf<typeof recordsRouter> = {
  getDraft: (world) => ({ caseId: world.caseId, form: 'core.intake' }),
  people: ({ caseId }) => ({ caseId }),
  revealDraft: (world) => ({ caseId: world.caseId, form: 'core.intake', field: 'name' }),
  saveDraft: (world) => ({ caseId: world.caseId, form: 'core.intake', version: 0, answers: { demand: '写到一半' } }),
  check: (world) => ({ caseId: world.caseId, form: 'core.intake', answers: { demand: '写到一半' } }),
  crossRedLine: (world) => ({ caseId: world.caseId, form: 'core.intake', signs: ['selfHarm'] }),
  discardDraft: (world) => ({ subjectId: world.caseId, form: 'core.intake' }),
  drafts: () => ({}),
  waiting: () => ({}),
  sign: (world) => ({ caseId: world.caseId, form: 'core.intake', answers: intakeSample(world) }),
  list: ({ caseId }) => ({ caseId }),
  get: signedIntake,
  reveal: async (world) => ({ ...(await signedIntake(world)), field: 'name', reason: '核对身份' }),
  review: async (world) => ({ ...(await signedIntake(world)), review: { verdict: 'approve', assignee: world.workerId, opinion: '同意接案', overload } }),
  correct: async (world) => {
    const { caseId, recordId } = await signedIntake(world)
    await world.call('lead', 'records.review', { caseId, recordId, review: { verdict: 'approve', assignee: world.workerId, opinion: '', overload } })
    return { caseId, recordId }
  },
  diff: async (world) => {
    const { caseId, recordId } = await signedIntake(world)
    const { recordId: next } = (await world.call('worker', 'records.sign', { caseId, form: 'core.intake', recordId, answers: { ...intakeSample(world), occupation: '务工' } })) as { recordId: string }
    return { caseId, from: recordId, to: next }
  },
  printable: async (world) => ({ form: 'intake', recordId: (await signedIntake(world)).recordId })
}

async function signedIntake(world: SampleWorld): Promise<{ caseId: string; recordId: string }> {
  const { caseId } = world
  return { caseId, recordId: await signedSample(world, caseId, 'core.intake', intakeSample(world)) }
}
