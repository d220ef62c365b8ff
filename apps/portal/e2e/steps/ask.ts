import type { Page } from '@playwright/test'

export interface Answer {
  readonly status: number
  /** What the procedure gave; absent when it refused. */
  readonly data?: any
  /** `FORBIDDEN`, `NOT_FOUND`, … */
  readonly code?: string
  /** Our own reason, `record/stale`. */
  readonly refusal?: string
}

export type Desk = { tenant: string } | { agency: string } | Record<string, never>

/** Calls a procedure raw, from the page of whoever is signed in there: what somebody with the developer tools could do. */
export async function ask(page: Page, desk: Desk, procedure: string, input: unknown = {}): Promise<Answer> {
  return page.evaluate(
    async ({ desk, procedure, input }) => {
      const headers = { 'content-type': 'application/json', ...('tenant' in desk && { 'x-tenant': desk.tenant }), ...('agency' in desk && { 'x-agency': desk.agency }) }
      const response = await fetch(`/rpc/${procedure}`, { method: 'POST', headers, body: input === null ? '' : JSON.stringify(input) })
      const body = await response.json()
      const shape = body.error?.data
      return shape ? { status: response.status, code: shape.code, refusal: shape.refusal } : { status: response.status, data: body.result.data }
    },
    { desk, procedure, input }
  )
}

/** The same where nothing is to be refused. @throws when it was */
export async function told(page: Page, desk: Desk, procedure: string, input: unknown = {}): Promise<any> {
  const answer = await ask(page, desk, procedure, input)
  if (answer.status !== 200) throw new Error(`${procedure}: ${answer.status} ${answer.code} ${answer.refusal ?? ''}`)
  return answer.data
}
