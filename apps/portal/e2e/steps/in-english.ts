import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { people } from '../people.ts'
import { press } from './fields.ts'

/** Proper names stay as they are; the button that leads back to Chinese is written in Chinese. */
const proper = [...Object.values(people), '中文', /\p{Script=Han}+(街道|镇|区|市|中心|服务社|项目)(（上一期）)?/gu]

/** Everything a person reads on the open page is English, but for names. */
export async function expectNoChinese(page: Page): Promise<void> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (parentElement?.closest('script, style, noscript, [lang^="zh"]')) continue
      if (/\p{Script=Han}/u.test(textContent ?? '')) found.push(textContent!.trim())
    }
    const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '').filter((text) => /\p{Script=Han}/u.test(text))
    )
    return [...found, ...spoken, document.title]
  })
  const left = texts.map((text) => proper.reduce<string>((rest, name) => rest.replaceAll(name, ''), text)).filter((text) => /\p{Script=Han}/u.test(text))
  expect([...new Set(left)], `Chinese on ${new URL(page.url()).pathname}`).toEqual([])
}

export async function typeSignatureInEnglish(page: Page, signer: string): Promise<void> {
  const line = page.getByRole('textbox', { name: /^Signature: type your name/ })
  const open = page.getByRole('dialog').filter({ has: line })
  await line.fill(signer)
  await press(open, 'Sign')
  await expect(open).toBeHidden()
}

/** Chooses English in the top bar. */
export async function turnEnglish(page: Page): Promise<void> {
  await press(page, 'English')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
}

