import { redirect } from '@sveltejs/kit'
import { answerOf } from '#lib/errors/answer-of.ts'
import { rpcFor } from '#lib/rpc.ts'
import { keepingCookies } from '#lib/session/keeping-cookies.ts'
import type { PageServerLoad } from './$types'

/** The bare address leads to the desk of the person's post, or to the door. */
export const load: PageServerLoad = async (event) => {
  let to = '/login'
  try {
    to = (await rpcFor(keepingCookies(event)).session.home.query()).to
  } catch (error) {
    if (answerOf(error)?.status !== 401) throw error
  }
  redirect(303, to)
}
