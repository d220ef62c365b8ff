import { expect, test } from './fixtures.ts'
import { reload } from './steps/case.ts'
import { endOtherSessions } from './steps/sessions.ts'

test('C04: a person sees where they are signed in, and ends another session', async ({ deskOf }) => {
  const here = await deskOf('zc-worker', '/gz-zc-xt/account')
  await endOtherSessions(here)
  const there = await deskOf('zc-worker', '/gz-zc-xt')
  await reload(here)
  const sessions = here.getByRole('listitem').filter({ hasText: '登录于' })
  await expect(sessions).toHaveCount(2)
  await expect(sessions.filter({ hasText: '当前' })).toHaveCount(1)

  await sessions.filter({ hasNotText: '当前' }).getByRole('button', { name: /^结束/ }).click()
  await expect(sessions).toHaveCount(1)
  await there.reload()
  await expect(there).toHaveURL(/\/login/)
  await reload(here)
  await expect(here).toHaveURL('/gz-zc-xt/account')
})

test('language, theme and text size are chosen once and stay', async ({ deskOf }) => {
  const page = await deskOf('zc-worker2', '/gz-zc-xt')
  const root = page.locator('html')
  const sizeOf = () => page.getByRole('heading', { level: 1 }).evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize))
  const colourOf = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  const [normal, light] = [await sizeOf(), await colourOf()]

  await page.getByRole('button', { name: '明暗' }).click()
  await page.getByRole('menuitem', { name: '深色' }).click()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  expect(await colourOf()).not.toBe(light)

  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')

  const size = page.getByRole('group', { name: 'Text size' })
  await size.getByText('A+', { exact: true }).click()
  await expect(root).toHaveAttribute('data-size', 'large')
  const large = await sizeOf()
  await size.getByText('A++', { exact: true }).click()
  await expect(root).toHaveAttribute('data-size', 'larger')
  expect([large > normal, (await sizeOf()) > large]).toEqual([true, true])

  await reload(page)
  await expect(root).toHaveAttribute('lang', 'en')
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(root).toHaveAttribute('data-size', 'larger')

  // The larger letters leave the top bar no room for these controls; the account page always has them.
  await page.getByRole('button', { name: /^Account/ }).click()
  await page.getByRole('menuitem', { name: 'Display and sessions' }).click()
  await page.getByRole('main').getByRole('group', { name: 'Text size' }).getByText('A', { exact: true }).click()
  await expect(root).toHaveAttribute('data-size', 'normal')
})
