import { expect, test } from './fixtures.ts'
import { Product } from './product.ts'
import { openedCase } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { reload } from './steps/case.ts'
import { box, dialog, press } from './steps/fields.ts'
import { keptByItself } from './steps/forms.ts'
import { visit } from './steps/open-desk.ts'
import { endOtherSessions } from './steps/sessions.ts'

const long = '案主讲述了三年来的经过。'.repeat(200)

test.describe('a server that is killed', () => {
  test.use({ meets: 'a dead server' })

  test('H08: typed text survives kill -9 of the server, on the page and in the database', async ({ deskOf }) => {
    test.setTimeout(120_000)
    const product = await Product.begin()
    try {
      const worker = await deskOf('lc-worker', undefined, product.origin)
      const { base } = await openedCase(worker, 'gz-zc-lc')
      await visit(worker, `${base}/forms/intake`)
      await box(worker, '信访诉求及要求').fill(long)
      await keptByItself(worker)

      await product.killHard()
      await box(worker, '个案背景').fill('服务器已停时写下的')
      await expect(worker.getByText('尚未存上，正在重试；请勿关闭页面').first()).toBeVisible()
      await product.start()
      await expect(worker.getByText(/^已存 \d\d:\d\d/)).toBeVisible({ timeout: 20_000 })

      await reload(worker)
      await expect(box(worker, '信访诉求及要求')).toHaveValue(long)
      await expect(box(worker, '个案背景')).toHaveValue('服务器已停时写下的')
    } finally {
      await product.end()
    }
  })
})

test.describe('a session that ends', () => {
  test.use({ meets: 'refusals' })

  test('H08: who is signed out while typing signs in again in place; the text is still there and then saved', async ({ deskOf }) => {
    const worker = await deskOf('gz-worker2')
    const { base, caseId } = await openedCase(worker, 'gz-th-yc')
    await visit(worker, `${base}/forms/intake`)
    await box(worker, '信访诉求及要求').fill('会话结束之前写下的')
    await keptByItself(worker)

    await endOtherSessions(await deskOf('gz-worker2', '/gz-th-yc'))

    await box(worker, '个案背景').fill('会话结束之后写下的')
    const again = dialog(worker, '请重新登录')
    await expect(again).toBeVisible()
    await expect(again.getByText('gz-worker2')).toBeVisible()
    // Alarms are asked for as the network is back.
    await worker.evaluate(() => dispatchEvent(new Event('online')))
    const deaf = worker.getByText('这个页面收不到危机警报')
    await expect(deaf).toBeVisible()
    await again.getByLabel('密码').fill('not-the-password')
    await press(again, '登录并继续')
    await expect(again.getByText(/用户名或密码/)).toBeVisible()
    await again.getByLabel('密码').fill('xinshe-demo-2026')
    await press(again, '登录并继续')
    await expect(again).toBeHidden()
    await expect(deaf, 'said no longer, and not only at the next round').toBeHidden({ timeout: 3_000 })

    await expect(box(worker, '个案背景')).toHaveValue('会话结束之后写下的')
    await expect(worker.getByText(/^已存 \d\d:\d\d/)).toBeVisible()
    const { answers } = await told(worker, { tenant: 'gz-th-yc' }, 'records.getDraft', { caseId, form: 'core.intake' })
    expect(answers).toMatchObject({ demand: '会话结束之前写下的', background: '会话结束之后写下的' })
  })
})
