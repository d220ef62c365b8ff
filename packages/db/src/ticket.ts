import { createHash, createHmac } from 'node:crypto'
import type pg from 'pg'
import type { TicketHolder } from './lease.ts'

/** What the tables keep of a secret: its sha256. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/**
 * The ticket of a post in a session: derived from the session token, so that no process has to remember it.
 * @param tokenHash what `core.session` keeps of the token
 */
export function ticketOf(signIn: pg.Pool, session: { token: string; tokenHash: Buffer }, postId: string): TicketHolder {
  const ticket = createHmac('sha256', session.token).update(`ticket:${postId}`).digest('base64url')
  return {
    ticket,
    async renew() {
      await signIn.query({ name: 'issue-ticket', text: 'select authz.issue($1, $2, $3)', values: [session.tokenHash, postId, hashOf(ticket)] })
    }
  }
}

/** The ticket of a job that works for one contract; `secret` lives as long as the process. */
export function jobTicketOf(jobs: pg.Pool, secret: string, contractId: string): TicketHolder {
  const ticket = createHmac('sha256', secret).update(`job:${contractId}`).digest('base64url')
  return {
    ticket,
    async renew() {
      const { rows } = await jobs.query<{ until: Date | null }>({ name: 'issue-job-ticket', text: 'select authz.issue_job($1, $2) as until', values: [contractId, hashOf(ticket)] })
      if (!rows[0]?.until) throw new Error('the contract is not in force')
    }
  }
}
