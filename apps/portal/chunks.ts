/** From where everybody begins, signed in or not: these, and by themselves whatever they import. */
const first =
  /vite[\\/]preload-helper|[\\/]svelte[\\/]src[\\/]|[\\/]kit[\\/]src[\\/]runtime[\\/]|[\\/]portal[\\/]src[\\/](params|hooks\.client|routes[\\/](\+layout|\+error|login[\\/]\+page))\.(ts|svelte)$/

/** SvelteKit looks for these by themselves among what was built. */
const standAlone = /[\\/]kit[\\/]src[\\/]runtime[\\/]client[\\/](entry|client-entry|payload)\.js$/
const mayMove = (id: string) => !standAlone.test(id)

/**
 * Two big files where there would be two hundred small ones: what the first page needs, and what three pages or more share.
 * A page of a desk asked for some 160 files before it came alive; each costs about as much as its content.
 */
export const codeSplitting = {
  groups: [
    { name: 'first', test: (id: string) => mayMove(id) && first.test(id), priority: 2 },
    { name: 'desk', test: mayMove, minShareCount: 3, priority: 1 }
  ]
}
