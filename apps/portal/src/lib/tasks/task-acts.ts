import { invalidate } from '$app/navigation'
import { toast } from '@xinshe/ui'
import { say, type Said } from '@xinshe/words'
import { sentenceOf } from '#lib/errors/sentence-of.ts'
import type { Rpc } from '#lib/rpc.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

export type TaskLine = Answers['tasks']['mine'][number]
type Changes = Parameters<Rpc['tasks']['change']['mutate']>[0]['tasks'][number]['changes']

/** What a person does with tasks, one or many at once. Each act can be taken back while its message stands. */
export interface TaskActs {
  settle(tasks: readonly TaskLine[], to: 'done' | 'dropped'): Promise<void>
  change(tasks: readonly TaskLine[], changes: Changes): Promise<void>
}

export function taskActs(rpc: Rpc): TaskActs {
  return {
    settle: (tasks, to) =>
      attempt(async () => {
        const after = await rpc.tasks.settle.mutate({ tasks: tasks.map(versionOf), to })
        return { told: to === 'done' ? doneWords(tasks.length) : droppedWords(tasks.length), undo: () => rpc.tasks.settle.mutate({ ...after, to: 'open' }) }
      }),
    change: (tasks, changes) =>
      attempt(async () => {
        const { undo } = await rpc.tasks.change.mutate({ tasks: tasks.map((task) => ({ ...versionOf(task), changes })) })
        return { told: changedWords(tasks.length), undo: () => rpc.tasks.change.mutate({ tasks: undo }) }
      })
  }
}

const versionOf = ({ taskId, caseId, version }: TaskLine) => ({ taskId, caseId, version })
const doneWords = (n: number) => say(`已完成 ${n} 项`, `${n} done`)
const droppedWords = (n: number) => say(`已取消 ${n} 项`, `${n} dropped`)
const changedWords = (n: number) => say(`已更改 ${n} 项`, `${n} changed`)

async function attempt(act: () => Promise<{ told: Said; undo: () => Promise<unknown> }>): Promise<void> {
  try {
    const { told, undo } = await act()
    await invalidate('xinshe:tasks')
    toast(told, { onUndo: () => void undo().catch(complain).finally(() => invalidate('xinshe:tasks')) })
  } catch (error) {
    complain(error)
    await invalidate('xinshe:tasks')
  }
}

function complain(error: unknown): void {
  toast(sentenceOf(error), { tone: 'danger' })
}
