import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { demoPassword, type DemoAccount } from '../people.ts'

/**
 * Signs in by the same call the sign-in form makes, and opens a page; the cookie goes into the browser's own jar.
 * @param path none: only an address to call procedures from, where the journey has yet to arrange what it opens first
 */
export async function openDesk(page: Page, name: DemoAccount, path: string | undefined, origin: string): Promise<void> {
  const answer = await page.request.post('/rpc/session.signIn', { data: { name, password: demoPassword }, headers: { origin } })
  expect(answer.ok(), `${name} signs in`).toBe(true)
  if (path) await visit(page, path)
  else if (!page.url().endsWith(blankPage)) await page.goto(blankPage)
}

/** Ours, and nothing but text. */
export const blankPage = '/robots.txt'

/** Goes to an address, as if it were typed, and waits until the page answers. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await ready(page)
}

/** The page has come alive: buttons pressed before that would only be remembered by chance. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-hydrated=true]').waitFor({ state: 'attached' })
}

/** What somebody new does first: signs in with the password they were given, and takes the one all of them have here. */
export async function chooseOwnPassword(page: Page, name: string, given: string): Promise<void> {
  const origin = new URL(page.url()).origin
  const context = await page.context().browser()!.newContext({ baseURL: origin })
  for (const [procedure, data] of [['signIn', { name, password: given }], ['changePassword', { current: given, next: demoPassword }]] as const) {
    const answer = await context.request.post(`/rpc/session.${procedure}`, { data, headers: { origin } })
    expect(answer.ok(), `${name}: ${procedure}`).toBe(true)
  }
  await context.close()
}
