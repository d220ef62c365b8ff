import { expect, test as base, type Page } from '@playwright/test'

/** The accounts of the demo that journeys use; `npm start` prints them all. */
export type DemoAccount =
  | 'lc-worker' | 'lc-worker2' | 'lc-lead' | 'lc-officer' | 'lc-admin'
  | 'zc-worker' | 'zc-lead' | 'zc-officer' | 'zc-admin'
  | 'gz-worker' | 'gz-lead' | 'gz-officer' | 'gz-admin'
  | 'tongxing' | 'lixiang' | 'yunqiao' | 'two-posts' | 'operator'

const demoPassword = 'xinshe-demo-2026'

interface Fixtures {
  /** Opens the page as somebody, without clicking through the sign-in form. */
  signIn: (name: DemoAccount, path?: string) => Promise<void>
  /** A second person in a browser of their own. */
  asSomebodyElse: (name: DemoAccount, path?: string) => Promise<Page>
}

export const test = base.extend<Fixtures & { silence: void }>({
  // A stray error in the console fails the journey: it is a fault somebody would have met.
  silence: [
    async ({ context }, use) => {
      const errors: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error' && !isExpected(message.text())) errors.push(message.text())
      })
      context.on('weberror', (error) => errors.push(String(error.error())))
      await use()
      expect(errors).toEqual([])
    },
    { auto: true }
  ],

  signIn: async ({ page }, use) => {
    await use((name, path = '/') => signInto(page, name, path))
  },

  asSomebodyElse: async ({ browser, baseURL, viewport, locale }, use) => {
    const pages: Page[] = []
    await use(async (name, path = '/') => {
      const context = await browser.newContext({ baseURL, viewport, locale, timezoneId: 'Asia/Shanghai' })
      const page = await context.newPage()
      pages.push(page)
      await signInto(page, name, path)
      return page
    })
    for (const page of pages) await page.context().close()
  }
})

export { expect } from '@playwright/test'

/** The same call the sign-in form makes; the cookie comes back into the browser's own jar. */
async function signInto(page: Page, name: DemoAccount, path: string): Promise<void> {
  const { origin } = new URL(test.info().project.use.baseURL!)
  const answer = await page.request.post('/rpc/session.signIn', { data: { name, password: demoPassword }, headers: { origin } })
  expect(answer.ok(), `${name} signs in`).toBe(true)
  await page.goto(path)
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'true')
}

/** The browser itself reports every answer that is no success; refusals are part of many journeys. */
function isExpected(text: string): boolean {
  return text.startsWith('Failed to load resource: the server responded with a status of 4')
}
