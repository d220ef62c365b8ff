import { goto } from '$app/navigation'
import { untrack } from 'svelte'
import { bindingOf, type Act } from './act.ts'
import { listenForKeys } from './command-keys.ts'

let offered = $state.raw<readonly (readonly Act[])[]>([])

/** What can be done right now, by whatever is on the screen. Only ever filled in the browser: on the server everybody would share it. */
export function offeredActs(): readonly Act[] {
  return offered.flat()
}

/** Offers acts to the palette, the help and the keyboard as long as the component around it stands. */
export function offerActs(acts: () => readonly Act[]): void {
  // The window's listener and the list lie outside of what Svelte manages; they follow what the component offers.
  $effect(() => {
    const own = acts()
    offered = [...untrack(() => offered), own]
    const stops = own.flatMap((act) => (act.keys ? [listenForKeys({ [bindingOf(act.keys)]: () => doAct(act) }, act.reach ?? 'page')] : []))
    return () => {
      offered = offered.filter((one) => one !== own)
      for (const stop of stops) stop()
    }
  })
}

export function doAct({ href, run }: Pick<Act, 'href' | 'run'>): void {
  if (run) run()
  else if (href) void goto(href)
}
