import { lost } from '#lib/shell/lost.ts'
import type { PageServerLoad } from './$types'

/** Every address that no other page has. */
export const load: PageServerLoad = (event) => lost(event)
