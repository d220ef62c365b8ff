import { taskKindTitles } from '@xinshe/core/task/task.ts'
import { say } from '@xinshe/words'
import { bulkAct } from '#lib/bulk/bulk-act.ts'
import type { Rpc } from '#lib/rpc.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

export type TaskLine = Answers['tasks']['mine'][number]
type Changes = Parameters<Rpc['tasks']['change']['mutate']>[0]['tasks'][number]['changes']

/** What a person does with tasks, one or many at once. Each act can be taken back while its message stands, and answers what was not done. */
export interface TaskActs {
  settle(tasks: readonly TaskLine[], to: 'done' | 'dropped'): Promise<readonly TaskLine[]>
  change(tasks: readonly TaskLine[], changes: Changes): Promise<readonly TaskLine[]>
}

export function taskActs(rpc: Rpc): TaskActs {
  return {
    settle: (tasks, to) =>
      bulkAct({
        ...common(tasks),
        act: (task) => rpc.tasks.settle.mutate({ tasks: [versionOf(task)], to }),
        undo: (_, after) => rpc.tasks.settle.mutate({ ...after, to: 'open' }),
        told: to === 'done' ? doneWords : droppedWords,
        undone: undoneWords
      }),
    change: (tasks, changes) =>
      bulkAct({
        ...common(tasks),
        act: (task) => rpc.tasks.change.mutate({ tasks: [{ ...versionOf(task), changes }] }),
        undo: (_, { undo }) => rpc.tasks.change.mutate({ tasks: undo }),
        told: changedWords,
        undone: undoneWords
      })
  }
}

const common = (rows: readonly TaskLine[]) => ({ rows, nameOf: ({ text, kind, number }: TaskLine) => (text ? `${number} ${text}` : say(`${number} ${taskKindTitles[kind].zh}`, `${number} ${taskKindTitles[kind].en}`)), reads: 'xinshe:tasks' })
const versionOf = ({ taskId, caseId, version }: TaskLine) => ({ taskId, caseId, version })
const doneWords = (n: number) => say(`已完成 ${n} 项`, `${n} done`)
const droppedWords = (n: number) => say(`已取消 ${n} 项`, `${n} dropped`)
const changedWords = (n: number) => say(`已更改 ${n} 项`, `${n} changed`)
const undoneWords = (n: number) => say(`已撤销 ${n} 项`, `${n} taken back`)
