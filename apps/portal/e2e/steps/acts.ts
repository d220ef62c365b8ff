import type { Locator, Page } from '@playwright/test'

/** The lines of 变动记录 on the open page: what was done, by whom, when, why. */
export function actsOf(page: Page): Locator {
  return page.locator('main section').filter({ has: page.getByRole('heading', { name: '变动记录' }) }).getByRole('listitem')
}
