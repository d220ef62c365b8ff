import type { Clock } from './clock.ts'

/**
 * The one clock to show where there is room for one: an overdue duty, else the duty that is due first, else a running
 * right, else why the main term does not run, else the one that ended last.
 */
export function mainClockOf(clocks: readonly Clock[]): Clock | null {
  const soonest = (some: readonly Clock[]) => [...some].sort((a, b) => a.dueOn!.localeCompare(b.dueOn!))[0]
  const open = clocks.filter(({ state }) => state === 'running' || state === 'paused')
  return (
    soonest(clocks.filter(({ kind, state }) => kind === 'duty' && state === 'overdue')) ??
    soonest(open.filter(({ kind }) => kind === 'duty')) ??
    clocks.find(({ state }) => state === 'hidden') ??
    soonest(open) ??
    clocks.find(({ id, state }) => id === 'handling' && (state === 'waiting' || state === 'not-applicable')) ??
    clocks.findLast(({ endedBy }) => endedBy !== null) ??
    clocks.at(-1) ??
    null
  )
}
