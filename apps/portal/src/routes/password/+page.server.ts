import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { passwordsDiffer } from '#lib/account/passwords-differ.ts'
import { answerOf } from '#lib/errors/answer-of.ts'
import { sentenceOf } from '#lib/errors/sentence-of.ts'
import { rpcFor } from '#lib/rpc.ts'
import { keepingCookies } from '#lib/session/keeping-cookies.ts'
import { safeNext } from '#lib/session/safe-next.ts'
import type { Actions, PageServerLoad } from './$types'

/** Open to whoever must choose a password of their own; anybody else goes on to where they wanted to be. */
export const load: PageServerLoad = async (event) => {
  const { passwordIsGiven } = await homeOf(event)
  if (!passwordIsGiven) redirect(303, await onwards(event))
}

export const actions: Actions = {
  /** Changes the first password with the form alone, as the sign-in does. */
  default: async (event) => {
    const form = await event.request.formData()
    const [current, next, again] = ['current', 'next', 'again'].map((name) => String(form.get(name) ?? ''))
    if (next !== again) return fail(400, { sentence: passwordsDiffer })
    try {
      await rpcFor(keepingCookies(event)).session.changePassword.mutate({ current: current!, next: next! })
    } catch (error) {
      return fail(answerOf(error)?.status || 503, { sentence: sentenceOf(error) })
    }
    redirect(303, await onwards(event))
  }
}

async function onwards(event: RequestEvent): Promise<string> {
  return safeNext(event.url.searchParams.get('next'), event.url.origin) ?? (await homeOf(event)).to
}

async function homeOf(event: RequestEvent) {
  try {
    return await rpcFor(keepingCookies(event)).session.home.query()
  } catch (error) {
    if (answerOf(error)?.status !== 401) throw error
    redirect(303, `/login?next=${encodeURIComponent(event.url.pathname + event.url.search)}`)
  }
}
