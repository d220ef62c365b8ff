import type { PluginContext } from '@xinshe/plugin-kit/server'
import type { BehaviourCorrectionTables } from './tables.ts'

type Sealing = Pick<PluginContext, 'sealing'>
type Table = keyof BehaviourCorrectionTables

interface Row {
  readonly table: Table
  readonly caseId: string
  readonly id: string
}

/** The whole answers of a form, sealed at the row that keeps them. */
export function sealAnswers({ sealing }: Sealing, { table, caseId, id }: Row, answers: object): Promise<Buffer> {
  return sealing.seal(caseId, { table, id, version: 1 }, answers as Record<string, unknown>)
}

/** The answers of a row, in clear. They were parsed when they were sealed. */
export async function openAnswers<Answers>({ sealing }: Sealing, { table, caseId, id, sealed }: Row & { sealed: Buffer }): Promise<Answers> {
  return (await sealing.unseal(caseId, { table, id, version: 1 }, sealed)) as Answers
}
