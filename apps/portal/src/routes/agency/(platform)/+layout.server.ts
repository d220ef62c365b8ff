import { shellOf } from '#lib/shell/shell-of.ts'
import type { LayoutServerLoad } from './$types'

/** The platform operator's desk: neither a bureau's address nor an agency's. */
export const load: LayoutServerLoad = (event) => shellOf(event, {})
