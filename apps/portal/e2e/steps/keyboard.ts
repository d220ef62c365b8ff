import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { box, group } from './fields.ts'

/** Presses Tab until the target has the keyboard, as somebody without a mouse. @throws when it is never reached */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible()
  // Found once: to find by role and name is to name the whole form, and some are a hundred keys away.
  const found = await target.elementHandles()
  for (let pressed = 0; pressed < 160; pressed += 1) {
    if (await page.evaluate((wanted) => wanted.some((element) => element.contains(document.activeElement)), found)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by Tab: ${target}`)
}

/** Goes to a box by Tab and writes into it; what stood there is replaced. */
export async function typeInto(page: Page, target: Locator | string, text: string): Promise<void> {
  await tabTo(page, typeof target === 'string' ? box(page, target) : target)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Goes to a button or link by Tab and presses it. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Ticks one answer: arrows among those that exclude each other, Tab and Space among the others. */
export async function tickByKeys(page: Page, of: string, option: string): Promise<void> {
  const answers = group(page, of)
  const wanted = answers.getByRole('radio', { name: option, exact: true }).or(answers.getByRole('checkbox', { name: option, exact: true }))
  if ((await wanted.getAttribute('type')) === 'checkbox') {
    await tabTo(page, wanted)
    await page.keyboard.press('Space')
  } else {
    await tabTo(page, answers)
    await page.keyboard.press('Space')
    for (let pressed = 0; pressed < 12 && !(await wanted.isChecked()); pressed += 1) await page.keyboard.press('ArrowRight')
  }
  await expect(wanted).toBeChecked()
}

/** Ctrl+Enter submits a form; the own name and the button below it sign. */
export async function signByKeys(page: Page, signer: string): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: /^Signature: type your name/ })).toBeFocused()
  await page.keyboard.type(signer)
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Sign and submit' }))
  await expect(page.getByText('Signed and sent to the project lead').first()).toBeVisible()
}
