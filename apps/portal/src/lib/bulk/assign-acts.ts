import { countOf, say } from '@xinshe/words'
import type { CaseLine } from '#lib/cases/case-line.ts'
import type { Rpc } from '#lib/rpc.ts'
import type { Answers } from '#lib/shell/shell-data.ts'
import { bulkAct } from './bulk-act.ts'

type MatterLine = Answers['cases']['awaiting']['matters'][number]

/** To whom several cases are given, and what the one who gives them says about it. */
export interface GivenTo {
  readonly worker: Pick<Answers['cases']['workersHere'][number], 'id' | 'contractId'>
  readonly reason: string
  /** 8.1.c: why somebody above the band is given them all the same. */
  readonly overload: string
}

const takenBack = say('撤销批量委派', 'The assignment of several cases was taken back')

/** A.30, 8.2.a: gives each case to a worker; taken back, each goes to the worker who had it. Both stand in its story. */
export function assignCases(rpc: Rpc, cases: readonly CaseLine[], { worker, reason, overload }: GivenTo, onChange?: () => void): Promise<readonly CaseLine[]> {
  return bulkAct({
    rows: cases,
    act: ({ id, version }) => rpc.cases.assign.mutate({ caseId: id as never, version, workerId: worker.id as never, reason, overload }),
    undo: ({ id, workerId: before }, { version }) => rpc.cases.assign.mutate({ caseId: id as never, version, workerId: before as never, reason: takenBack.zh, overload: takenBack.zh }),
    told: (count) => countOf(count, (n) => `已委派 ${n} 件个案`, { one: 'case assigned', other: 'cases assigned' }),
    undone: (count) => countOf(count, (n) => `${n} 件个案已交还原社工`, { one: 'case given back', other: 'cases given back' }),
    nameOf: ({ number }) => number,
    reads: 'cases:list',
    onChange
  })
}

/**
 * 8.2.a 分派: opens the case of each matter for a worker. An opened case stays in the books; taken back, it goes to the
 * lead who opened it, to be given to somebody else. A case of another contract of the lead's cannot be theirs.
 */
export function openForWorker(rpc: Rpc, matters: readonly MatterLine[], { worker, overload, own }: Omit<GivenTo, 'reason'> & { own: { readonly id: string; readonly contractId: string | null } }, onChange?: () => void): Promise<readonly MatterLine[]> {
  return bulkAct({
    rows: matters,
    act: ({ id }) => rpc.cases.openFor.mutate({ matterId: id as never, workerId: worker.id as never, onlyNew: true, overload }),
    ...(worker.id !== own.id && worker.contractId === own.contractId && { undo: (_: MatterLine, { caseId }: { caseId: string }) => giveTo(rpc, caseId, own.id) }),
    told: (count) => countOf(count, (n) => `已开案并委派 ${n} 件`, { one: 'case opened and assigned', other: 'cases opened and assigned' }),
    undone: (count) => countOf(count, (n) => `${n} 件个案已收回，现由您负责，可另行委派`, { one: 'case is yours now, to be assigned anew', other: 'cases are yours now, to be assigned anew' }),
    nameOf: ({ title }) => title,
    reads: 'xinshe:awaiting',
    onChange
  })
}

async function giveTo(rpc: Rpc, caseId: string, workerId: string): Promise<void> {
  const { version } = await rpc.cases.get.query({ caseId: caseId as never })
  await rpc.cases.assign.mutate({ caseId: caseId as never, version, workerId: workerId as never, reason: takenBack.zh, overload: takenBack.zh })
}
