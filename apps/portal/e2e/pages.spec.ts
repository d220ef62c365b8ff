import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect, test } from './fixtures.ts'
import type { DemoAccount } from './people.ts'
import { openedCase } from './steps/arrange.ts'
import { visit } from './steps/open-desk.ts'
import { viewsOfAgency, viewsOfBureau, viewsOfCases, viewsOfCounter, viewsOfLead, viewsOfWorker, type View } from './steps/views.ts'

const monitor = { width: 1366, height: 768 }
const telephone = { width: 390, height: 844 }

const desks: readonly [who: DemoAccount, viewsOf: (page: Page) => Promise<View[]>, where?: string][] = [
  ['lc-worker', viewsOfWorker],
  ['lc-worker', viewsOfCases, '’s cases'],
  ['lc-lead', viewsOfLead],
  ['lc-officer', viewsOfCounter],
  ['zc-admin', viewsOfBureau],
  ['tongxing', viewsOfAgency],
  ['operator', async () => [{ path: '/agency' }, { path: '/agency/account' }]]
]

test.use({ windows: 'of its own' })

for (const [who, viewsOf, where = ''] of desks) {
  test(`G21: every page of ${who}${where} loads nothing from elsewhere, is open to everybody and fits the screen, in both languages and themes`, async ({ deskOf }) => {
    test.setTimeout(200_000)
    const page = await deskOf(who)
    const views = await viewsOf(page)
    await bringAxe(page)
    const faults: string[] = []
    // A page is reached in two ways, by turns: loaded whole, and from another one by a link.
    for (const [index, view] of views.entries()) faults.push(...(await faultsOf(page, view, index % 2 === 0 ? visit : follow, views[index - 1])))

    expect(faults).toEqual([])
  })
}

test('on a telephone the name of the place is read at every size of text, and nothing lies over it', async ({ deskOf }) => {
  const page = await deskOf('lc-lead')
  await visit(page, '/gz-zc-lc')
  await page.setViewportSize(telephone)
  const place = page.getByRole('banner').getByText('荔城街道', { exact: true })
  const tier = page.getByRole('banner').getByText('镇街', { exact: true })

  for (const size of ['normal', 'large', 'larger']) {
    await page.evaluate((chosen) => (document.documentElement.dataset.size = chosen), size)
    const cut = await place.evaluate((name) => name.scrollWidth > name.clientWidth)
    const covered = await tier.evaluate((mark) => {
      const { right, top, height } = mark.getBoundingClientRect()
      return !mark.contains(document.elementFromPoint(right - 2, top + height / 2))
    })
    expect({ size, cut, covered }).toEqual({ size, cut: false, covered: false })
  }
})

test('4.3: however far a page is scrolled, the red button is there to be clicked, on a telephone too', async ({ deskOf }) => {
  const page = await deskOf('lc-worker')
  const { base } = await openedCase(page, 'gz-zc-lc')
  for (const size of [monitor, telephone]) {
    await page.setViewportSize(size)
    await visit(page, `${base}/forms/intake`)
    await page.mouse.wheel(0, 900)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500)
    const { x, y, width, height } = (await page.getByRole('banner').getByRole('button', { name: /^危机/ }).boundingBox())!

    await page.mouse.click(x + width / 2, y + height / 2)

    await expect(page.getByRole('dialog', { name: '危机警报' })).toBeVisible()
  }
})

test.describe('before and beside the desks', () => {
  test.use({ meets: 'refusals' })

  test('signing in and getting lost are open to everybody, in both languages and themes', async ({ page, deskOf }) => {
    const desk = await deskOf('lc-officer')
    await bringAxe(page)
    await bringAxe(desk)
    const faults: string[] = []
    // Who is lost finds no switch of the language.
    for (const [who, path, language] of [[page, '/login', 'zh'], [page, '/crisis', 'en'], [desk, '/gz-zc-lc/nowhere', 'zh'], [desk, '/gz-zc', 'en']] as const) {
      await who.context().addCookies([{ name: 'language', value: language, url: new URL(desk.url()).origin }])
      faults.push(...(await faultsOf(who, { path }, visit)))
    }

    expect(faults).toEqual([])
  })
})

/**
 * What axe finds serious as the page is reached, which is by turns in either language and theme (what may stand on what is counted
 * for both where the colours are kept, in tokens.test.ts of @xinshe/ui); and what is wider than a desk's monitor or a telephone, as
 * it is reached and again in the other language and theme.
 */
async function faultsOf(page: Page, { path, open }: View, reach: typeof visit, before?: View): Promise<string[]> {
  if (path !== before?.path || before.open) await reach(page, path)
  await open?.(page)
  const reached = [...(await seriousFaults(page)), ...(await widthFaults(page))]
  // There and back is a layout each: the page is turned while it stands on the telephone.
  await page.setViewportSize(telephone)
  reached.push(...(await widthFaults(page)))
  const look = await turn(page)
  const turned = await widthFaults(page)
  await page.setViewportSize(monitor)
  turned.push(...(await widthFaults(page)))
  return [...reached.map((fault) => `${path}: ${fault}`), ...turned.map((fault) => `${path}, turned to ${look}: ${fault}`)]
}

/** The builder of `@axe-core/playwright` looks after frames, of which there are none, and takes half as long again. */
function seriousFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run({ resultTypes: ['violations'], preload: false })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} at ${target.join(' ')}`))
  })
}

/** What is wider than the screen it stands on. */
async function widthFaults(page: Page): Promise<string[]> {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  return width > room ? [`${width} wide on a screen of ${room}`] : []
}

/**
 * The other language by the page's own switch, which an open dialog may cover (who is lost finds none), and the other theme,
 * which follows the system's.
 */
async function turn(page: Page): Promise<string> {
  const look = await page.evaluate(async () => {
    const dark = !matchMedia('(prefers-color-scheme: dark)').matches
    document.querySelector<HTMLElement>('.look button[lang]')?.click()
    return { language: document.documentElement.lang, dark }
  })
  await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' })
  return `${look.language}, ${look.dark ? 'dark' : 'light'}`
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

/** On every page that is loaded from now on; what it finds it names, and copies nothing. */
async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: `${axe.source};axe.configure({ noHtml: true })` })
}
