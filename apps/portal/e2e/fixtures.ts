import { test as base, type BrowserContext, type ConsoleMessage, type Page, type Request, type WebError } from '@playwright/test'
import { expect } from './expect.ts'
import type { DemoAccount } from './people.ts'
import { openDesk } from './steps/open-desk.ts'

interface Options {
  /** What the journey provokes; the browser reports it in its console by itself. */
  meets: 'nothing' | 'refusals' | 'a dead server' | 'a dead database'
}

interface Fixtures {
  /** A person in a browser of their own, signed in without clicking through the form; at no page yet where none is named. */
  deskOf: (name: DemoAccount, path?: string, origin?: string) => Promise<Page>
  /** Watches a browser that the journey opened by itself. */
  watch: (context: BrowserContext) => void
}

/** Browsers that somebody has used and left, for the next person: what is public is in their cache, and nothing of whoever was there. */
interface Shelf {
  shelf: BrowserContext[]
}

export const test = base.extend<Options & Fixtures & { silence: void }, Shelf>({
  shelf: [async ({}, use) => use([]), { scope: 'worker' }],

  meets: ['nothing', { option: true }],

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

  silence: [async ({ context, watch }, use) => { watch(context); await use() }, { auto: true }],

  deskOf: async ({ browser, watch, shelf }, use) => {
    const ours = new URL(test.info().project.use.baseURL!).origin
    const used: BrowserContext[] = []
    const oneOff: BrowserContext[] = []
    await use(async (name, path, origin = ours) => {
      const context = (origin === ours && shelf.pop()) || (await browser.newContext({ baseURL: origin }))
      const kept = origin === ours ? used : oneOff
      kept.push(context)
      watch(context)
      const page = await context.newPage()
      await openDesk(page, name, path, origin)
      return page
    })
    await Promise.all(oneOff.map((context) => context.close()))
    shelf.push(...(await Promise.all(used.map(leave))))
  }
})

/** Everybody's windows are closed and their sessions gone; the browser stays. */
async function leave(context: BrowserContext): Promise<BrowserContext> {
  await Promise.all(context.pages().map((page) => page.close()))
  await context.clearCookies()
  return context
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
