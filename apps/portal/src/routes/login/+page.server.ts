import { fail, redirect } from '@sveltejs/kit'
import { answerOf } from '#lib/errors/answer-of.ts'
import { sentenceOf } from '#lib/errors/sentence-of.ts'
import { keepCookie } from '#lib/look/keep-cookie.ts'
import { rpcFor } from '#lib/rpc.ts'
import { keepingCookies } from '#lib/session/keeping-cookies.ts'
import { safeNext } from '#lib/session/safe-next.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  /** Signs in with the form alone, so that it works before, and without, any script. */
  default: async (event) => {
    const form = await event.request.formData()
    const name = String(form.get('name') ?? '').trim()
    const password = String(form.get('password') ?? '')
    const rpc = rpcFor(keepingCookies(event))
    let to: string
    try {
      await rpc.session.signIn.mutate({ name, password })
      const home = await rpc.session.home.query()
      to = home.to
      if (!event.cookies.get('language')) keepCookie(event, 'language', home.language)
    } catch (error) {
      return fail(answerOf(error)?.status || 503, { name, sentence: sentenceOf(error) })
    }
    redirect(303, safeNext(event.url.searchParams.get('next'), event.url.origin) ?? to)
  }
}
