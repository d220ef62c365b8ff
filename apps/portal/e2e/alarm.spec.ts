import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { Product } from './product.ts'
import { openedCase } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { reload } from './steps/case.ts'
import { box, dialog, press } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'
import { endOtherSessions } from './steps/sessions.ts'

/** An alarm opens over the work of whoever is told: these journeys have a product of their own. */
test.describe.configure({ mode: 'default' })
let product: Product
test.beforeAll(async () => {
  test.setTimeout(180_000)
  product = await Product.begin()
})
test.afterAll(() => product.end())

const town = 'gz-zc-lc'
const incoming = (page: Page) => dialog(page, '收到危机警报')
/** A page asks every ten seconds, and the machine may be busy. */
const soon = { timeout: 25_000 }

/** The red button of any page, and the red button in its dialog: two clicks. */
async function raiseHere(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: /^危机/ }).click()
  await press(dialog(page, '危机警报'), '立即报警')
  await expect(dialog(page, '危机警报').getByText(/警报已发出，已通知 \d+ 人/)).toBeVisible()
}

test('4.3, 6.3.3.0, 7.2.2.d: two clicks on a case page, the lead’s open page shows it, takes it, and the report is entered', async ({ deskOf }) => {
  test.setTimeout(120_000)
  const lead = await deskOf('lc-lead', `/${town}/cases`, product.origin)
  const worker = await deskOf('lc-worker', undefined, product.origin)
  const { base, number } = await openedCase(worker, town)
  await visit(worker, base)

  await raiseHere(worker)
  await dialog(worker, '危机警报').getByRole('link', { name: /打开警报/ }).click()
  await expect(worker.getByRole('heading', { level: 1 })).toHaveText('其他紧急情况')
  await expect(worker.getByRole('main').getByRole('button', { name: '接手' })).toHaveCount(0)

  await expect(incoming(lead)).toBeVisible(soon)
  await press(incoming(lead), '我来接手')
  await expect(incoming(lead)).toBeHidden()
  const waiting = lead.getByRole('region', { name: '危机警报' })
  await expect(waiting.getByText(/已接手，报告/)).toBeVisible(soon)
  await waiting.getByRole('link', { name: '查看' }).first().click()

  await expect(lead.getByRole('row', { name: /项目负责人 黄敏仪/ }).getByText(/\d\d:\d\d:\d\d/)).toHaveCount(3)
  await expect(lead.getByRole('main').getByRole('link', { name: number })).toBeVisible()
  await expect(lead.getByRole('timer').first()).toHaveText(/还剩 \d+:\d\d/)
  await press(lead, '登记报告')
  await expect(lead.getByText('请填写回执')).toBeVisible()
  await box(lead, '回执').fill('荔城派出所 接警员 0371')
  await press(lead, '登记报告')
  await expect(lead.getByText('已报告')).toBeVisible()
  await press(lead, '结束警报')
  await box(dialog(lead, '结束警报'), '结果或原因').fill('民警到场，由家属接回。')
  await press(dialog(lead, '结束警报'), '结束')
  await expect(lead.getByText('已结束：已处置')).toBeVisible()
  await expect(lead.getByRole('region', { name: '危机警报' })).toBeHidden(soon)

  await reload(worker)
  await expect(worker.getByText('荔城派出所 接警员 0371').first()).toBeVisible()
  await visit(worker, `${base}/timeline`)
  await expect(worker.getByRole('link', { name: '发出危机警报' })).toBeVisible()
})

test('6.3.3.0: nobody takes it, and after the minutes the bureau set it stands on the town’s page; shown once', async ({ deskOf }) => {
  test.setTimeout(120_000)
  const admin = await deskOf('zc-admin', '/gz-zc/settings/alarms', product.origin)
  for (const step of ['项目负责人', '镇街信访部门']) await box(admin, step).fill('0')
  await press(admin, '保存时限')
  await expect(admin.getByText('现行：增城区设置').or(admin.getByText(/现行：.*增城/))).toBeVisible()
  const officer = await deskOf('lc-officer', `/${town}/reception`, product.origin)
  const worker = await deskOf('lc-worker', `/${town}`, product.origin)

  await worker.keyboard.press('F9')
  await dialog(worker, '危机警报').getByText('伤人、暴力', { exact: true }).click()
  await box(dialog(worker, '危机警报'), '地点').fill('信访大厅二号窗口')
  await press(dialog(worker, '危机警报'), '立即报警')

  await expect(incoming(officer)).toBeVisible(soon)
  await expect(incoming(officer).getByText('伤人、暴力')).toBeVisible()
  await press(incoming(officer), '稍后处理（仍会上报）')
  await expect.poll(async () => (await told(officer, { tenant: town }, 'alarms.mine', null))[0].shownAt).not.toBeNull()
  await reload(officer)
  const waiting = officer.getByRole('region', { name: '危机警报' })
  await expect(waiting.getByText('等待接手')).toBeVisible(soon)
  await expect(incoming(officer)).toBeHidden()
  await waiting.getByRole('link', { name: '查看' }).click()
  await expect(officer.getByText('信访大厅二号窗口')).toBeVisible()
  await press(officer.getByRole('main'), '接手')
  await expect(officer.getByRole('row', { name: /镇街信访部门 林秀珍/ }).getByText(/\d\d:\d\d:\d\d/)).toHaveCount(3)
  const alarmId = officer.url().split('/').at(-1)
  await told(officer, { tenant: town }, 'alarms.report', { alarmId, organ: 'police', toldAt: new Date().toISOString(), receipt: '荔城派出所 0371，已告知属演练' })
  await told(officer, { tenant: town }, 'alarms.close', { alarmId, outcome: 'false-alarm', text: '演练' })
})

test('4.3: a partner raises from a case that is shared, and where no alarm has a place the same key opens the numbers', async ({ deskOf }) => {
  const partner = await deskOf('lc-partner', `/${town}`, product.origin)
  const [share] = await told(partner, { tenant: town }, 'sharedCases.list', null)
  await visit(partner, `/${town}/shared/${share.id}`)
  await partner.keyboard.press('F9')
  await dialog(partner, '危机警报').getByText('自伤、自残、轻生', { exact: true }).click()
  await box(dialog(partner, '危机警报'), '情况').fill('来访者称要轻生')
  await press(dialog(partner, '危机警报'), '立即报警')
  await expect(dialog(partner, '危机警报').getByText(/警报已发出，已通知 \d+ 人/)).toBeVisible(soon)
  await expect(dialog(partner, '危机警报').getByRole('link', { name: /打开警报/ })).toHaveCount(0)

  const officer = await deskOf('lc-officer', `/${town}/alarms`, product.origin)
  await expect(officer.getByText('自伤、自残、轻生').first()).toBeVisible(soon)
  const { alarms }: { alarms: { id: string; kind: string }[] } = await told(officer, { tenant: town }, 'alarms.list', { state: 'open', size: 20 })
  const alarmId = alarms.find(({ kind }) => kind === 'self-harm')!.id
  await told(officer, { tenant: town }, 'alarms.report', { alarmId, organ: 'police', toldAt: new Date().toISOString(), receipt: '荔城派出所 0371，已告知属演练' })
  await told(officer, { tenant: town }, 'alarms.close', { alarmId, outcome: 'false-alarm', text: '演练' })

  const operator = await deskOf('operator', '/agency', product.origin)
  await operator.keyboard.press('F9')
  await expect(operator).toHaveURL(/\/crisis$/)
})

test.describe('the database is gone', () => {
  test.use({ meets: 'a dead database' })

  test('4.3, E10: the numbers are still served, and an alarm pressed meanwhile goes out by itself once the database is back', async ({ deskOf }) => {
    test.setTimeout(150_000)
    const worker = await deskOf('lc-worker2', `/${town}`, product.origin)
    product.killDatabase()

    const numbers = await worker.request.get('/crisis')
    expect(numbers.status()).toBe(200)
    expect(await numbers.text()).toContain('12356')
    await worker.keyboard.press('F9')
    await box(dialog(worker, '危机警报'), '情况').fill('有人持刀')
    await press(dialog(worker, '危机警报'), '立即报警')
    await expect(dialog(worker, '危机警报').getByText('还没有送到，正在自动重发；请先打电话。')).toBeVisible(soon)
    await expect(dialog(worker, '危机警报').getByRole('link', { name: /12356/ })).toBeVisible()

    await product.startDatabase()
    await expect(dialog(worker, '危机警报').getByText(/警报已发出，已通知 \d+ 人/)).toBeVisible({ timeout: 40_000 })
    const mine: unknown[] = await told(worker, { tenant: town }, 'alarms.mine', null)
    expect(mine).toHaveLength(1)
  })
})

test.describe('where the address names a case one may not see', () => {
  test.use({ meets: 'refusals' })

  test('4.3: the red button goes through all the same', async ({ deskOf }) => {
    const worker = await deskOf('lc-worker', `/${town}/cases/00000000-0000-4000-8000-000000000000`, product.origin)
    await expect(worker.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')

    await raiseHere(worker)
  })

  test('4.3: whoever was signed out meanwhile signs in over the alarm, and its words go through', async ({ deskOf }) => {
    const worker = await deskOf('lc-worker2', `/${town}/nowhere`, product.origin)
    await worker.getByRole('banner').getByRole('button', { name: /^危机/ }).click()
    await box(dialog(worker, '危机警报'), '情况').fill('持刀在大厅')
    await endOtherSessions(await deskOf('lc-worker2', `/${town}`, product.origin))
    await press(dialog(worker, '危机警报'), '立即报警')

    const again = dialog(worker, '请重新登录')
    await again.getByLabel('密码').fill('xinshe-demo-2026')
    await press(again, '登录并继续')

    await expect(dialog(worker, '危机警报').getByText(/警报已发出，已通知 \d+ 人/)).toBeVisible(soon)
    await expect(worker).toHaveURL(`${product.origin}/${town}/nowhere`)
  })
})
