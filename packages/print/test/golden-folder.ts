import { fileURLToPath } from 'node:url'

/** Where the golden pages lie, one PNG a page: `intake-blank-1.png`. */
export const goldenFolder = fileURLToPath(new URL('golden/', import.meta.url))
