import type { Sealing } from './sealing.ts'

/** What a task says, under the key of its case. */
interface TaskPlace {
  readonly id: string
  readonly caseId: string
  readonly version: number
}

/** What is to be done, and where, if it is planned for a place: in words, never a location. */
export interface TaskText {
  readonly text: string
  readonly place?: string | undefined
}

const placeOf = ({ id, version }: Pick<TaskPlace, 'id' | 'version'>) => ({ table: 'core.task', id, version })

export function sealTask(sealing: Sealing, task: TaskPlace, { text, place }: TaskText): Promise<Buffer> {
  return sealing.seal(task.caseId, placeOf(task), { text, ...(place && { place }) })
}

/** @throws SealBroken */
export async function openTask(sealing: Sealing, task: TaskPlace & { readonly sealed: Buffer }): Promise<TaskText> {
  const { text, place } = await sealing.unseal(task.caseId, placeOf(task), task.sealed)
  return { text: String(text ?? ''), ...(place != null && { place: String(place) }) }
}
