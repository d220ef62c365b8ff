import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import type { DemoAccount } from './people.ts'
import { openDesk } from './steps/open-desk.ts'

interface Options {
  /** The journey lets the server say no; the browser reports such answers by itself. */
  meetsRefusals: boolean
}

interface Fixtures {
  /** A person in a browser of their own, signed in without clicking through the form. */
  deskOf: (name: DemoAccount, path?: string) => Promise<Page>
  /** Watches a browser that the journey opened by itself. */
  watch: (context: BrowserContext) => void
}

export const test = base.extend<Options & Fixtures & { silence: void }>({
  meetsRefusals: [false, { option: true }],

  // G21, and the house's own rule: an error in the console, an error of a page and a request that leaves our origin are
  // faults that somebody would have met.
  watch: async ({ meetsRefusals }, use) => {
    const faults: string[] = []
    await use((context) => {
      context.on('console', (message) => {
        if (message.type() === 'error' && !(meetsRefusals && isRefusal(message.text()))) faults.push(`${message.text()} (${message.location().url})`)
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
    await use(async (name, path = '/') => {
      const context = await browser.newContext()
      contexts.push(context)
      watch(context)
      const page = await context.newPage()
      await openDesk(page, name, path)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
  }
})

export { expect } from '@playwright/test'

function isRefusal(text: string): boolean {
  return text.startsWith('Failed to load resource: the server responded with a status of 4')
}

/** The journeys' servers all listen on loopback; pictures inside a style sheet are no requests. */
function isForeign(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol.startsWith('http') && hostname !== '127.0.0.1'
}
