import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** A print opens in the browser's own viewer, which has no page of ours to name the icon: it asks here. */
export const GET: RequestHandler = () => redirect(308, '/favicon.svg')
