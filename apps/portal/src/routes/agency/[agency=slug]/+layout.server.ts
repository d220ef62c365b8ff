import { shellOf } from '#lib/shell/shell-of.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = (event) => shellOf(event, { agency: event.params.agency })
