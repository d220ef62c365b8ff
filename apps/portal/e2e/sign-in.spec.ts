import { gzipSync } from 'node:zlib'
import { expect, test } from './fixtures.ts'
import { demoPassword } from './people.ts'
import { told } from './steps/ask.ts'
import { dialog } from './steps/fields.ts'
import { blankPage, visit } from './steps/open-desk.ts'
import { beginSomebodyNew, describe } from './steps/reception.ts'

async function signInByForm(page: Parameters<typeof visit>[0], name: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: '用户名' }).fill(name)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

test.describe('the sign-in page', () => {
  test.use({ meets: 'refusals' })

  test('C11: a wrong password and an unknown name are one answer, and the name stays', async ({ page }) => {
    await visit(page, '/login')
    const answers: (string | null)[] = []
    for (const [name, password] of [['gz-officer', 'not-the-password'], ['nobody-at-all', 'not-the-password']] as const) {
      // The two answers read alike: the second one is waited for, and not taken for the first that still stands there.
      const answered = page.waitForResponse((response) => response.request().method() === 'POST' && new URL(response.url()).pathname === '/login')
      await signInByForm(page, name, password)
      await answered
      await expect(page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: '密码' }).first()).toBeVisible()
      answers.push(await page.getByText(/用户名或密码/).first().textContent())
      await expect(page.getByRole('textbox', { name: '用户名' })).toHaveValue(name)
    }

    expect(answers[0]).toBe(answers[1])
    await signInByForm(page, 'gz-officer', demoPassword)
    await expect(page).toHaveURL('/gz')
    const sessions: { device: string; isThis: boolean }[] = await told(page, {}, 'session.list', null)
    expect(sessions.find(({ isThis }) => isThis)!.device, 'C04: on which device').toMatch(/^Chrome · /)
  })

  test('whoever comes for the first time loads 90 kB of scripts at most, in a handful of files', async ({ page }) => {
    const scripts: Promise<Buffer>[] = []
    page.on('response', (response) => void (response.url().endsWith('.js') && scripts.push(response.body())))
    await visit(page, '/login')
    const size = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0)

    expect(size).toBeGreaterThan(10_000)
    expect(scripts.length).toBeLessThan(20)
    expect(size).toBeLessThan(90_000)
  })

  test('D17: whoever opened a link without a session comes back to it after signing in, and never to another host', async ({ page }) => {
    await visit(page, '/gz-zc-lc/cases?stages=planned')
    await expect(page).toHaveURL(/\/login\?next=/)
    await signInByForm(page, 'lc-worker2', demoPassword)
    await expect(page).toHaveURL('/gz-zc-lc/cases?stages=planned')

    await page.context().clearCookies()
    await visit(page, '/login?next=//evil.example/')
    await signInByForm(page, 'lc-worker2', demoPassword)
    await expect(page).toHaveURL('/gz-zc-lc')
  })
})

test('without any script the form signs in all the same', async ({ browser, watch }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  watch(context)
  const page = await context.newPage()
  await page.goto('/login')
  // Somebody whose language no other journey turns meanwhile.
  await signInByForm(page, 'zc-officer', demoPassword)

  await expect(page).toHaveURL('/gz-zc')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('今日')
  await context.close()
})

test('somebody with two posts works at one desk at a time and changes between them', async ({ deskOf }) => {
  const page = await deskOf('two-posts', '/')
  const first = new URL(page.url()).pathname
  await page.getByRole('button', { name: /切换岗位$/ }).click()
  const posts = page.getByRole('menuitem').filter({ hasText: '信访社工' })
  await expect(posts).toHaveCount(2)
  // Which of two equal posts somebody begins at is nobody's business: the other one is chosen.
  const other = posts.filter({ hasNotText: '✓' })
  const chosen = (await other.innerText()).trim().split('\n').at(-1)!
  await other.click()

  await expect(page).not.toHaveURL(first)
  await page.getByRole('button', { name: /切换岗位$/ }).click()
  await expect(posts.filter({ hasText: chosen })).toContainText('✓')
})

test.describe('somebody with two posts and two windows', () => {
  test.use({ meets: 'refusals', windows: 'of its own' })

  test('what was typed at one post is not sent as the other; back at the first it goes out as it stands', async ({ deskOf }) => {
    const one = await deskOf('two-posts', '/gz-zc-lc/reception')
    const { post, posts }: { post: { id: string }; posts: { id: string }[] } = await told(one, { tenant: 'gz-zc-lc' }, 'session.shell', null)
    await beginSomebodyNew(one, '两个窗口')
    await describe(one, { name: '两个窗口', matter: '在第一个岗位登记' })

    const two = await one.context().newPage()
    await two.goto(blankPage)
    await told(two, {}, 'session.choosePost', { postId: posts.find(({ id }) => id !== post.id)!.id })
    // What the page looks up while somebody types may be refused first, and the question may lie over the button.
    await one.getByRole('button', { name: '登记并开案', exact: true }).dispatchEvent('click')

    const asked = dialog(one, '您已在另一个窗口改用别的岗位')
    await expect(asked).toBeVisible()
    // A key that was meant for the page presses nothing, and the red button waits for no question.
    await one.keyboard.press('Space')
    await expect(asked).toBeVisible()
    await one.keyboard.press('F9')
    await expect(dialog(one, '危机警报')).toBeVisible()
    await expect(asked).toBeHidden()
    await one.keyboard.press('Escape')
    await expect(asked).toBeVisible()
    await asked.getByRole('button', { name: '改回此窗口的岗位并继续' }).click()
    await expect(one.getByRole('status').filter({ hasText: '个案编号' })).toBeVisible()
    expect((await told(one, { tenant: 'gz-zc-lc' }, 'session.shell', null)).post.id).toBe(post.id)
  })
})
