import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'

/** Chooses a print of the open case and takes the file that opens: a PDF. @returns its bytes */
export async function printOf(page: Page, item: string): Promise<Buffer> {
  const asked = page.context().waitForEvent('request', (request) => request.url().includes('/print/'))
  await page.getByRole('button', { name: '打印', exact: true }).first().click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  const address = (await asked).url()
  const answer = await page.request.get(address)
  expect(answer.status(), item).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const bytes = await answer.body()
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  return bytes
}
