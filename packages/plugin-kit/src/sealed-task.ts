import type { Sealing } from './sealing.ts'

/** What a task says, under the key of its case. */
interface TaskPlace {
  readonly id: string
  readonly caseId: string
  readonly version: number
}

const placeOf = ({ id, version }: Pick<TaskPlace, 'id' | 'version'>) => ({ table: 'core.task', id, version })

export function sealTask(sealing: Sealing, task: TaskPlace, text: string): Promise<Buffer> {
  return sealing.seal(task.caseId, placeOf(task), { text })
}

/** @throws SealBroken */
export async function openTask(sealing: Sealing, task: TaskPlace & { readonly sealed: Buffer }): Promise<string> {
  const { text } = await sealing.unseal(task.caseId, placeOf(task), task.sealed)
  return String(text ?? '')
}
