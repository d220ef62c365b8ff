import { expect, test } from './fixtures.ts'
import { openedCase } from './steps/arrange.ts'
import { visit } from './steps/open-desk.ts'

const tenant = 'gz-py-sw'

test.use({ windows: 'of its own' })

// ux: keys never fire inside fields or while an input method composes; the browser is told to compose as a Chinese one does.
test('7.1.4.b: the palette leads to pages, acts and cases; nothing fires while an input method composes', async ({ deskOf }) => {
  const page = await deskOf('gz-worker4', `/${tenant}`)
  const { number } = await openedCase(page, tenant, { name: '司徒朗晴', phone: '13900001234' })
  const heading = page.getByRole('heading', { level: 1 })
  const palette = page.getByRole('dialog', { name: '命令面板' })
  const input = palette.getByRole('combobox')
  const method = await page.context().newCDPSession(page)
  const compose = (text: string) => method.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  /** A key that the input method takes: browsers say 229, whatever was pressed. */
  const swallowed = (key: string) => method.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 })

  await page.keyboard.press('Control+k')
  await expect(input).toBeFocused()
  await compose('jie')
  await swallowed('ArrowDown')
  await swallowed('Enter')
  await swallowed('F9')
  await expect(palette).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await method.send('Input.insertText', { text: '接待' })
  await expect(palette.getByRole('option')).toHaveText([/接待登记/])
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('接待登记')

  const box = page.getByRole('main').getByRole('combobox').first()
  await box.focus()
  await page.keyboard.type('gc?n')
  await expect(box).toHaveValue('gc?n')
  await expect(heading).toHaveText('接待登记')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await visit(page, `/${tenant}/referrals`)
  const find = page.getByRole('searchbox', { name: '在列表中查找' })
  await find.focus()
  await compose('jie dao')
  await swallowed('Enter')
  await swallowed('g')
  await swallowed('c')
  await expect(find).toHaveValue('jie dao')
  await expect(page).toHaveURL(/referrals$/)
  await method.send('Input.insertText', { text: '街道' })
  await expect(find).toHaveValue('街道')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=/)

  await page.getByRole('button', { name: /^命令面板/ }).click()
  await page.keyboard.type('司徒朗晴')
  await palette.getByRole('option', { name: number }).click()
  await expect(heading).toContainText(number)
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('记一次会谈')
})
