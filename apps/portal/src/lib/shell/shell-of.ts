import { redirect, type ServerLoadEvent } from '@sveltejs/kit'
import { answerOf } from '#lib/errors/answer-of.ts'
import { rpcFor, type Desk } from '#lib/rpc.ts'
import { keepingCookies } from '#lib/session/keeping-cookies.ts'
import { lost } from './lost.ts'
import type { Shell } from './shell-data.ts'

/**
 * Asks once per desk who is there and what is on. Whoever is not signed in comes back here after signing in, and whoever
 * still has the password of an administrator after choosing another. Whose desk it is not keeps the frame of their own.
 */
export async function shellOf(event: ServerLoadEvent, desk: Desk): Promise<{ shell: Shell }> {
  event.depends('xinshe:shell')
  const next = encodeURIComponent(event.url.pathname + event.url.search)
  let shell: Shell
  try {
    shell = await rpcFor(keepingCookies(event), desk).session.shell.query()
  } catch (error) {
    const status = answerOf(error)?.status
    if (status === 403 || status === 404) return lost(event, status)
    if (status !== 401) throw error
    redirect(303, `/login?next=${next}`)
  }
  if (shell.account.passwordIsGiven) redirect(303, `/password?next=${next}`)
  return { shell }
}
