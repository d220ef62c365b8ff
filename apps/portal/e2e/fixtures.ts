import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import type { DemoAccount } from './people.ts'
import { openDesk } from './steps/open-desk.ts'

interface Options {
  /** What the journey provokes; the browser reports it in its console by itself. */
  meets: 'nothing' | 'refusals' | 'a dead server' | 'a dead database'
}

interface Fixtures {
  /** A person in a browser of their own, signed in without clicking through the form. */
  deskOf: (name: DemoAccount, path?: string, origin?: string) => Promise<Page>
  /** Watches a browser that the journey opened by itself. */
  watch: (context: BrowserContext) => void
}

export const test = base.extend<Options & Fixtures & { silence: void }>({
  meets: ['nothing', { option: true }],

  // G21, and the house's own rule: an error in the console, an error of a page and a request that leaves our origin are
  // faults that somebody would have met.
  watch: async ({ meets }, use) => {
    const faults: string[] = []
    await use((context) => {
      context.on('console', (message) => {
        if (message.type() === 'error' && !provoked[meets].some((start) => message.text().startsWith(start))) faults.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => faults.push(String(error.error())))
      context.on('request', (request) => {
        if (isForeign(request.url())) faults.push(`left the origin: ${request.url()}`)
      })
    })
    expect(faults, 'stray errors and foreign requests').toEqual([])
  },

  silence: [async ({ context, watch }, use) => { watch(context); await use() }, { auto: true }],

  deskOf: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (name, path = '/', origin = new URL(test.info().project.use.baseURL!).origin) => {
      const context = await browser.newContext({ baseURL: origin })
      contexts.push(context)
      watch(context)
      const page = await context.newPage()
      await openDesk(page, name, path, origin)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
  }
})

export { expect } from '@playwright/test'

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
