/** SvelteKit's start hands these what the page brought along before anything else may run: they never stand with the rest. */
const start = /vite[\\/]preload-helper|node_modules[\\/]@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]client[\\/]payload\.js$/

/** From where everybody begins, signed in or not: these, and by themselves whatever they import. */
const first =
  /node_modules[\\/](svelte|@sveltejs[\\/]kit)[\\/]src[\\/]|[\\/]portal[\\/]src[\\/](params|hooks\.client|routes[\\/](\+layout|\+error|login[\\/]\+page))\.(ts|svelte)$/

/** SvelteKit looks for these by themselves among what was built. */
const standAlone = /[\\/]kit[\\/]src[\\/]runtime[\\/]client[\\/](entry|client-entry)\.js$/
const mayMove = (id: string) => !standAlone.test(id)

/** Two big files where there would be two hundred small ones: what the first page needs, and what three pages or more share (docs/decisions/0025). */
export const codeSplitting = {
  groups: [
    { name: 'start', test: start, priority: 3 },
    { name: 'first', test: (id: string) => mayMove(id) && first.test(id), priority: 2 },
    { name: 'desk', test: mayMove, minShareCount: 3, priority: 1 }
  ]
}
