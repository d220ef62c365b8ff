import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { told } from './ask.ts'

/** Ends every session of this person but the one at this page, without clicking. */
export async function endOtherSessions(page: Page): Promise<void> {
  const sessions: { id: string; isThis: boolean }[] = await told(page, {}, 'session.list', null)
  for (const { id, isThis } of sessions) if (!isThis) await told(page, {}, 'session.end', { sessionId: id })
}

/** Leaves the desk as a person does, by the account's menu. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^账号/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/login$/)
}
