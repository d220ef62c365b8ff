import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { choose, dialog, press } from './fields.ts'
import { ready } from './open-desk.ts'

/** The lead opens the case of a dispatched matter and gives it to a worker. @returns its number */
export async function openAndAssign(page: Page, matter: string, worker: string): Promise<string> {
  await page.getByRole('link', { name: matter }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(matter)
  await press(page, '委派社工')
  const open = dialog(page, '开案并委派')
  await choose(page, open, '负责社工', worker)
  await press(open, '开案并委派')
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/)
  return numberOf(page)
}

/** The number of the case that is open. */
export async function numberOf(page: Page): Promise<string> {
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(/[A-Z]+-\d{4}-\d{4}/)
  return /[A-Z]+-\d{4}-\d+/.exec((await title.textContent()) ?? '')![0]
}

/** Finds a case by its number in the box of the top bar, as somebody who reads it from a paper. */
export async function findCase(page: Page, number: string): Promise<void> {
  const search = page.getByRole('banner').getByRole('combobox')
  await search.fill(number)
  await page.getByRole('option', { name: number }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
}

/** Picks a signed form from the list of what waits for one's decision today. */
export async function openWaiting(page: Page, number: string, form: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '今日' }).click()
  const waiting = page.locator('main section').filter({ has: page.getByRole('heading', { name: '等待您签批' }) })
  await waiting.getByRole('button', { name: /^显示全部/ }).or(waiting.getByText(number)).first().click()
  await waiting.getByRole('listitem').filter({ hasText: number }).getByRole('link', { name: form }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
}

/** Goes to a part of the open case. */
export async function openPart(page: Page, part: string): Promise<void> {
  const tab = page.getByRole('navigation', { name: '个案内容' }).getByRole('link', { name: part })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-current', 'page')
}

/** The stage the case stands in, as its header says. */
export async function expectStage(page: Page, stage: string): Promise<void> {
  const header = page.locator('main header').filter({ has: page.getByRole('heading', { level: 1 }) })
  await expect(header.getByText(stage, { exact: true })).toBeVisible()
}

/** Reads the page anew, as F5 does. */
export async function reload(page: Page): Promise<void> {
  await page.reload()
  await ready(page)
}

/** The entries of the open timeline, the newest first. */
export function timelineOf(page: Page): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ has: page.locator('time'), hasNot: page.getByRole('list') })
}
