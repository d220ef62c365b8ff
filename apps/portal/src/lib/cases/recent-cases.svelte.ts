import { untrack } from 'svelte'

interface RecentCase {
  readonly id: string
  readonly number: string
  readonly tenant: string
  readonly postId: string
}

const most = 6
let opened = $state.raw<readonly RecentCase[]>([])

/**
 * Cases looked at since this window was opened, the last one first; another post does not see them. In the window's
 * memory alone: nothing about clients may stay in a browser. Only ever filled in the browser.
 */
export function recentCases({ tenant, postId }: Pick<RecentCase, 'tenant' | 'postId'>): readonly RecentCase[] {
  return opened.filter((one) => one.tenant === tenant && one.postId === postId).slice(0, most)
}

export function noteOpened(seen: RecentCase): void {
  opened = [seen, ...untrack(() => opened).filter(({ id }) => id !== seen.id)].slice(0, 50)
}
