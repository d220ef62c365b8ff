import type { Locator, Page, Request } from '@playwright/test'
import { expect } from '../expect.ts'
import { box, choose, group, press, tick } from './fields.ts'

export interface WalkIn {
  readonly name: string
  readonly phone?: string
  readonly idNumber?: string
  readonly matter: string
  readonly summary?: string
  readonly officialNumber?: string
  /** How the petitioner came. */
  readonly channel?: string
}

/** Types into the one box of the counter and waits for its answer. */
export async function lookFor(page: Page, query: string): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().includes('/rpc/petitioners.search') && asked(response.request()).includes(query))
  await page.getByRole('main').getByRole('combobox', { name: '姓名、拼音' }).fill(query)
  await answer
}

/** Whoever the counter's box has found, by the number of an open case. */
export function foundAtCounter(page: Page, number: string): Locator {
  return page.getByRole('main').getByRole('option').filter({ hasText: number })
}

/** Nobody is registered before somebody was looked for. */
export async function beginSomebodyNew(page: Page, query: string): Promise<void> {
  await lookFor(page, query)
  await page.getByRole('option', { name: '都不是，登记新的信访人' }).click()
  await expect(page.getByRole('heading', { name: '第二步 信访人' })).toBeVisible()
  await expect(group(page, '信访人类别').getByRole('radio').first(), 'the keyboard goes on in the form').toBeFocused()
}

/** Fills the counter's form: person, contact, matter. Nothing is sent yet. */
export async function describe(page: Page, { name, phone, idNumber, matter, summary, officialNumber, channel = '走访' }: WalkIn): Promise<void> {
  await box(page, '姓名').fill(name)
  if (phone) await box(page, '联系电话').fill(phone)
  if (idNumber) await box(page, '证件号码').fill(idNumber)
  await tick(page, '信访渠道', channel)
  if (officialNumber) await box(page, '信访信息系统编号').fill(officialNumber)
  await box(page, '信访事项').fill(matter)
  if (summary) await box(page, '诉求概况').fill(summary)
}

/** A bureau's counter: registers somebody who walks in and hands the matter to the contract of an agency. */
export async function registerWalkIn(page: Page, walkIn: WalkIn, agency: string): Promise<void> {
  await beginSomebodyNew(page, walkIn.name)
  await describe(page, walkIn)
  await choose(page, page, '分派给服务合同', agency)
  await press(page, '登记并分派')
  await expect(page.getByRole('status').filter({ hasText: '已登记并分派' }), 'the keyboard goes on at what came of it').toBeFocused()
}

/** A worker's own desk: registers and opens the case at once. @returns its number */
export async function registerAndOpen(page: Page, walkIn: WalkIn): Promise<string> {
  await beginSomebodyNew(page, walkIn.name)
  await describe(page, walkIn)
  await press(page, '登记并开案')
  const told = page.getByRole('status').filter({ hasText: '个案编号' })
  await expect(told).toBeFocused()
  return /[A-Z]+-\d{4}-\d{4,}/.exec((await told.textContent()) ?? '')![0]
}

/** What a call asked, wherever it stands: in the address or in the body. */
function asked(request: Request): string {
  return decodeURIComponent(request.url()) + (request.postData() ?? '')
}
