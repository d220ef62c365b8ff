import { test as base, type BrowserContext, type ConsoleMessage, type Page, type Request, type WebError } from '@playwright/test'
import { expect } from './expect.ts'
import type { DemoAccount } from './people.ts'
import { blankPage, openDesk } from './steps/open-desk.ts'

interface Options {
  /** What the journey provokes; the browser reports it in its console by itself. */
  meets: 'nothing' | 'refusals' | 'a dead server' | 'a dead database'
  /** Where a journey does something to the window itself (its size, its requests, its scripts, its history), nobody comes after it. */
  windows: 'passed on' | 'of its own'
}

interface Fixtures {
  /** A person in a browser of their own, signed in without clicking through the form; at no page yet where none is named. */
  deskOf: (name: DemoAccount, path?: string, origin?: string) => Promise<Page>
  /** Watches a browser that the journey opened by itself. */
  watch: (context: BrowserContext) => void
}

/**
 * Windows that somebody has used and left, each in a browser of its own, for the next person: what is public is in their cache, and
 * nothing of whoever was there. A new one costs a second of processor before anything is seen in it.
 */
interface Shelf {
  /** By the address of the product they are for. */
  shelf: Map<string, Page[]>
}

export const test = base.extend<Options & Fixtures, Shelf>({
  shelf: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  meets: ['nothing', { option: true }],
  windows: ['passed on', { option: true }],

  // G21, and the house's own rule: an error in the console, an error of a page and a request that leaves our origin are
  // faults that somebody would have met.
  watch: async ({ meets }, use) => {
    const faults: string[] = []
    const watched: BrowserContext[] = []
    const onConsole = (message: ConsoleMessage) => {
      if (message.type() === 'error' && !provoked[meets].some((start) => message.text().startsWith(start))) faults.push(`${message.text()} (${message.location().url})`)
    }
    const onError = (error: WebError) => void faults.push(String(error.error()))
    const onRequest = (request: Request) => {
      if (isForeign(request.url())) faults.push(`left the origin: ${request.url()}`)
    }
    await use((context) => {
      watched.push(context.on('console', onConsole).on('weberror', onError).on('request', onRequest))
    })
    for (const context of watched) context.off('console', onConsole).off('weberror', onError).off('request', onRequest)
    expect(faults, 'stray errors and foreign requests').toEqual([])
  },

  page: async ({ page, watch }, use) => {
    watch(page.context())
    await use(page)
  },

  deskOf: async ({ browser, watch, shelf, windows }, use) => {
    const ours = new URL(test.info().project.use.baseURL!).origin
    const used: [origin: string, page: Page][] = []
    const oneOff: BrowserContext[] = []
    await use(async (name, path, origin = ours) => {
      const isPassedOn = windows === 'passed on'
      const page = (isPassedOn && shelf.get(origin)?.pop()) || (await (await browser.newContext({ baseURL: origin })).newPage())
      if (isPassedOn) used.push([origin, page])
      else oneOff.push(page.context())
      watch(page.context())
      await openDesk(page, name, path, origin)
      return page
    })
    await Promise.all(oneOff.map((context) => context.close()))
    for (const [origin, page] of used) if (!page.isClosed() && (await leave(page))) shelf.set(origin, [...(shelf.get(origin) ?? []), page])
  }
})

/**
 * The page is left, what else was opened is closed, and the session is gone with whatever the window remembers; the window stays.
 * @returns false where the product is not there any more: the window is gone too
 */
async function leave(page: Page): Promise<boolean> {
  const others = page.context().pages().filter((other) => other !== page)
  await Promise.all(others.map((other) => other.close()))
  const isThere = await page.goto(blankPage).then(() => true, () => false)
  if (!isThere) await page.context().close()
  else await Promise.all([page.evaluate(() => sessionStorage.clear()), page.context().clearCookies()])
  return isThere
}

export { expect }

const answered = (status: string) => `Failed to load resource: the server responded with a status of ${status}`
const provoked = {
  nothing: [],
  refusals: [answered('4')],
  // A server that starts again takes its port first and says 503 until it is ready.
  'a dead server': ['Failed to load resource: net::ERR_CONNECTION_REFUSED', answered('503')],
  'a dead database': [answered('503')]
}

/** The journeys' servers all listen on loopback; pictures inside a style sheet are no requests. */
function isForeign(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol.startsWith('http') && hostname !== '127.0.0.1'
}
