import type { Page, Response } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openedCase } from './steps/arrange.ts'
import { box } from './steps/fields.ts'
import { keptByItself } from './steps/forms.ts'
import { visit } from './steps/open-desk.ts'
import { signOut } from './steps/sessions.ts'

test('C07: the session cookie is bound to this host, unreadable for scripts, and gone with the window', async ({ deskOf }) => {
  const officer = await deskOf('lc-officer')
  const cookies = await officer.context().cookies()

  const session = cookies.find(({ name }) => name === '__Host-sid')
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/', expires: -1 })
  for (const { name, httpOnly, secure } of cookies.filter(({ name }) => name.startsWith('__Host-'))) expect([name, httpOnly, secure]).toEqual([name, true, true])
  expect(await officer.evaluate(() => document.cookie)).not.toContain('__Host-')
})

test.describe('the next person at the same machine', () => {
  test.use({ meets: 'refusals', windows: 'of its own' })

  test('C17: after signing out the back button shows nothing of what was on the screen', async ({ deskOf }) => {
    const officer = await deskOf('lc-officer', '/gz-zc-lc')
    await officer.getByRole('link', { name: '个案', exact: true }).click()
    await expect(officer.getByText(/ZCLC-\d{4}-\d{4}/).first()).toBeVisible()
    await signOut(officer)

    for (let step = 0; step < 3; step += 1) {
      await officer.goBack().catch(() => null)
      await officer.waitForLoadState('networkidle')
      await expect(officer.getByText(/ZCLC-\d{4}-\d{4}/)).toHaveCount(0)
      await expect(officer.getByText('林秀珍')).toHaveCount(0)
    }
  })

  test('C17, D04: every page and call stays out of every cache, says what it may load and tries nothing else', async ({ deskOf }) => {
    const worker = await deskOf('lc-worker2')
    const faults: string[] = []
    await worker.exposeFunction('tried', (what: string) => faults.push(what))
    await worker.addInitScript(() => addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => (window as unknown as { tried: (what: string) => void }).tried(`${effectiveDirective}: ${blockedURI}`)))
    worker.on('response', (response) => {
      const isAsset = response.url().includes('/_app/immutable/') || /\.(svg|css|ico|txt)$/.test(new URL(response.url()).pathname)
      if (!isAsset) faults.push(...faultsIn(response))
    })
    const { base } = await openedCase(worker, 'gz-zc-lc')
    for (const path of ['/gz-zc-lc', '/gz-zc-lc/reception', '/gz-zc-lc/cases', base, `${base}/forms/intake`, '/gz-zc-lc/nowhere']) await visit(worker, path)

    expect(faults).toEqual([])
  })
})

test('G18: nothing about anybody lies in the storage of the browser, not even while a form is written', async ({ deskOf }) => {
  const worker = await deskOf('lc-worker2')
  const { base } = await openedCase(worker, 'gz-zc-lc', { name: '上官若' })
  await visit(worker, `${base}/forms/intake`)
  await box(worker, '信访诉求及要求').fill('只应存在服务器上的文字')
  await keptByItself(worker)

  expect(await residueOf(worker)).toEqual({ local: [], session: [], databases: [], caches: [], workers: 0 })
  await signOut(worker)
  expect(await residueOf(worker)).toEqual({ local: [], session: [], databases: [], caches: [], workers: 0 })
})

/** What is missing among the headers of an answer; a policy names no inline script, no object, no frame around us. */
function faultsIn(response: Response): string[] {
  const headers = response.headers()
  const policy = headers['content-security-policy'] ?? ''
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)?.[1] ?? '*'
  const rules = {
    'no-store': headers['cache-control'] === 'no-store',
    nosniff: headers['x-content-type-options'] === 'nosniff',
    'frame-ancestors': policy.includes("frame-ancestors 'none'"),
    'base-uri': policy.includes("base-uri 'none'"),
    'script-src': !/unsafe|\*/.test(scripts)
  }
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [`${rule}: ${response.status()} ${response.url()}`]))
}

/** Everything a page may have left behind; the router's scroll positions are numbers and no residue. */
function residueOf(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.entries(sessionStorage).filter(([key, value]) => !(key.startsWith('sveltekit:') && !/\p{Script=Han}/u.test(value))),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length
  }))
}
