import { addDays, type Day } from '@xinshe/words'

export type PromiseState = 'open' | 'overdue' | 'kept' | 'kept-late'

/** 7.1.4.i: where a promised reply stands. Its day belongs to it still. @param keptOn the day of the reply that keeps it */
export function promiseState({ dueOn, keptOn }: { readonly dueOn: Day; readonly keptOn: Day | null }, today: Day): PromiseState {
  if (keptOn) return keptOn <= dueOn ? 'kept' : 'kept-late'
  return dueOn < today ? 'overdue' : 'open'
}

/** So many days ahead a promised reply is told to its worker. */
const ahead = 2

/** 7.1.4.i: whether an open promise stands on somebody's Today: near or overdue on its worker's, overdue on the lead's. */
export function isPromiseAsked({ dueOn, isMine }: { readonly dueOn: Day; readonly isMine: boolean }, today: Day): boolean {
  return isMine ? dueOn <= addDays(today, ahead) : dueOn < today
}

/** 7.1.4.i: the overdue replies of each worker, by post. */
export function overdueByWorker(promises: readonly { readonly workerId: string; readonly isOverdue: boolean }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { workerId } of promises.filter(({ isOverdue }) => isOverdue)) counts.set(workerId, (counts.get(workerId) ?? 0) + 1)
  return counts
}
