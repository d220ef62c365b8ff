import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const drawn = fileURLToPath(import.meta.resolve('@xinshe/ui/DrawnIcon.svelte'))

/**
 * Lucide draws every icon with a component that merges classes and spreads attributes over each of its shapes. Of a page with
 * forty icons that is a good part of its script; ours draws the same shapes as they are.
 */
export function drawnIcons(): Plugin {
  return {
    name: 'drawn-icons',
    enforce: 'pre',
    resolveId: (source, importer) => (source === '../Icon.svelte' && importer?.includes('/@lucide/svelte/') ? drawn : undefined)
  }
}
