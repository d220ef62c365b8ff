import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { expect, test } from './fixtures.ts'
import type { DemoAccount } from './people.ts'
import { visit } from './steps/open-desk.ts'
import { viewsOfAgency, viewsOfBureau, viewsOfCounter, viewsOfLead, viewsOfWorker, type View } from './steps/views.ts'

interface Look {
  readonly language: 'zh' | 'en'
  readonly theme: 'light' | 'dark'
  /** A page is reached in two ways: loaded whole, and from another one by a link. */
  readonly reach: typeof visit
  /** What axe asks: everything, and a second time what hangs on theme and language. */
  readonly rules?: RunOptions['runOnly']
}

const coloursAndNames = [
  'color-contrast', 'link-in-text-block', 'html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title', 'label', 'select-name', 'button-name', 'link-name',
  'aria-command-name', 'aria-dialog-name', 'aria-input-field-name', 'aria-toggle-field-name', 'image-alt', 'role-img-alt', 'svg-img-alt'
]
const looks: readonly Look[] = [
  { language: 'zh', theme: 'light', reach: visit },
  { language: 'en', theme: 'dark', reach: follow, rules: coloursAndNames }
]

const desks: readonly [DemoAccount, (page: Page) => Promise<View[]>][] = [
  ['lc-worker', viewsOfWorker],
  ['lc-lead', viewsOfLead],
  ['lc-officer', viewsOfCounter],
  ['zc-admin', viewsOfBureau],
  ['tongxing', viewsOfAgency],
  ['operator', async () => [{ path: '/agency' }, { path: '/agency/account' }]]
]

for (const [who, viewsOf] of desks) {
  for (const look of looks) {
    test(`G21: every page of ${who} loads nothing from elsewhere, is open to everybody and fits the screen, ${look.language} and ${look.theme}`, async ({ deskOf }) => {
      test.setTimeout(150_000)
      const page = await deskOf(who)
      const views = await viewsOf(page)
      await dress(page, look)
      const faults: string[] = []
      for (const [index, view] of views.entries()) faults.push(...(await faultsOf(page, view, look, views[index - 1])))

      expect(faults).toEqual([])
    })
  }
}

test.describe('before and beside the desks', () => {
  test.use({ meets: 'refusals' })

  for (const look of looks) {
    test(`signing in and getting lost are open to everybody, ${look.language} and ${look.theme}`, async ({ page, deskOf }) => {
      await page.goto('/login')
      await dress(page, look)
      const desk = await deskOf('lc-officer')
      await dress(desk, look)
      const loaded = { ...look, reach: visit }

      expect([...(await faultsOf(page, { path: '/login' }, loaded)), ...(await faultsOf(page, { path: '/crisis' }, loaded)), ...(await faultsOf(desk, { path: '/gz-zc-lc/nowhere' }, loaded)), ...(await faultsOf(desk, { path: '/gz-zc' }, loaded))]).toEqual([])
    })
  }
})

/** What axe finds serious, and what is wider than the screen, on a desk's monitor and on a telephone. */
async function faultsOf(page: Page, { path, open }: View, { reach, rules }: Look, before?: View): Promise<string[]> {
  await page.setViewportSize({ width: 1366, height: 768 })
  if (path !== before?.path || before.open) await reach(page, path)
  await open?.(page)
  const serious = await seriousFaults(page, rules)
  const wide = [await widthFault(page)]
  await page.setViewportSize({ width: 390, height: 844 })
  wide.push(await widthFault(page))
  return [
    ...serious.map((fault) => `${path}: ${fault}`),
    ...wide.filter((fault) => fault !== null).map((fault) => `${path}: ${fault}`)
  ]
}

/** The builder of `@axe-core/playwright` looks after frames, of which there are none, and takes half as long again. */
function seriousFaults(page: Page, rules: Look['rules']): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run({ resultTypes: ['violations'], preload: false, ...(runOnly && { runOnly }) })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} at ${target.join(' ')}`))
  }, rules)
}

/** Goes there as by a link on the page. Where we stand there already, on no page yet or before an open dialog, it is loaded. */
async function follow(page: Page, path: string): Promise<void> {
  const mayFollow = await page.evaluate((path) => {
    const isPage = document.documentElement.dataset.hydrated === 'true'
    return isPage && location.pathname + location.search !== path && document.querySelector('[role=dialog]') === null
  }, path)
  if (!mayFollow) return visit(page, path)
  await page.evaluate((path) => {
    const link = Object.assign(document.createElement('a'), { href: path })
    document.documentElement.dataset.stays = 'true'
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  await page.locator(`html[data-at="${path}"]`).waitFor({ state: 'attached' })
  await expect(page.locator('html'), 'the page was not loaded anew').toHaveAttribute('data-stays', 'true')
}

function widthFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? `${scrollWidth} wide on a screen of ${clientWidth}` : null
  })
}

/** In this language and theme, with axe on every page that is loaded from now on; what it finds it names, and copies nothing. */
async function dress(page: Page, { language, theme }: Look): Promise<void> {
  await page.addInitScript({ content: `${axe.source};axe.configure({ noHtml: true })` })
  const { origin } = new URL(page.url())
  await page.context().addCookies([{ name: 'language', value: language, url: origin }, { name: 'theme', value: theme, url: origin }])
}
