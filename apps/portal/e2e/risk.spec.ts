import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { Product } from './product.ts'
import { acceptedCase, openedCase } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { box, choose, dialog, group, press, tick } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

/** An alarm opens over the work of whoever is told: these journeys have a product of their own. */
test.describe.configure({ mode: 'default' })
let product: Product
test.beforeAll(async () => {
  test.setTimeout(180_000)
  product = await Product.begin()
})
test.afterAll(() => product.end())

const town = 'gz-zc-lc'
const badge = (page: Page, words: string) => page.getByRole('main').getByText(words, { exact: true }).first()

test('5.6.b, 6.3.3.b, 7.2.2.c: suicide risk from the interview form: the alarm is out before the form is, the lead takes it and rates red, a second person confirms', async ({ deskOf }) => {
  test.setTimeout(90_000)
  const [worker, lead] = await Promise.all([deskOf('lc-worker', undefined, product.origin), deskOf('lc-lead', undefined, product.origin)])
  const { base, number } = await acceptedCase(worker, lead, town, '陈晓雯')

  await visit(worker, `${base}/interviews/new`)
  await box(worker, '会谈目的').fill('案主来电称不想活了')
  await tick(worker, '自伤、自杀念头', '有')
  await expect(dialog(worker, '危机警报').getByText(/危机警报已于 .+ 发出，已通知 \d+ 人，表格不提交也有效/)).toBeVisible()
  await press(dialog(worker, '危机警报'), '继续填写')
  await expect(worker.getByRole('main').getByText(/选错了也不会撤回/)).toBeVisible()
  await tick(worker, '自伤、自杀念头', '未见')
  await press(worker, '丢弃草稿')
  await press(dialog(worker, '丢弃草稿'), '丢弃')
  await expect(worker).toHaveURL(/interviews$/)

  // A page that was open already would ask within ten seconds and show it then, and once only.
  await visit(lead, `/${town}/account`)
  const incoming = dialog(lead, '收到危机警报')
  await expect(incoming).toBeVisible()
  await expect(incoming.getByText('自伤、自残、轻生')).toBeVisible()
  await press(incoming, '我来接手')
  await expect(incoming).toBeHidden()
  const mine: { kind: string }[] = await told(lead, { tenant: town }, 'alarms.mine', null)
  expect(mine.filter(({ kind }) => kind === 'self-harm')).toHaveLength(1)

  await visit(lead, `${base}/risk`)
  await press(lead, '评定风险等级')
  const rate = dialog(lead, '评定风险等级（6.3.3.b）')
  await group(rate, '等级').getByText('红', { exact: true }).click()
  await rate.getByText('有自杀、自残的计划或行为').click()
  await group(rate, '对谁有生命风险').getByText('本人', { exact: true }).click()
  await box(rate, '理由').fill('来电称已买好安眠药，有具体计划。')
  await press(rate, '评定')
  await expect(rate).toBeHidden()
  await expect(badge(lead, '风险 红')).toBeVisible()
  await expect(badge(lead, '待第二人确认')).toBeVisible()

  await visit(worker, `/${town}`)
  await expect(worker.getByRole('listitem').filter({ hasText: '红色评定待第二人确认' }).filter({ hasText: number })).toBeVisible()
  await visit(worker, `${base}/risk`)
  await press(worker, '确认红色评定')
  await expect(badge(worker, '已由第二人确认')).toBeVisible()
  await expect(worker.getByRole('main').getByText('黄敏仪').first()).toBeVisible()

  await visit(lead, `/${town}/cases?risks=red&sort=risk`)
  await expect(lead.getByRole('row', { name: new RegExp(number) }).getByText('风险 红', { exact: true })).toBeVisible()
})

test('7.2.2.f, B.04: an interview in the client’s home offers the check-in; the visit stands on Today until it is checked out of', async ({ deskOf }) => {
  const [worker, lead] = await Promise.all([deskOf('lc-worker2', undefined, product.origin), deskOf('lc-lead', `/${town}/account`, product.origin)])
  const { base, number } = await acceptedCase(worker, lead, town, '李志强', { name: '甄有容', phone: '13800007789', title: '反映低保停发' })

  await visit(worker, `${base}/interviews/new`)
  await tick(worker, '地点', '案主家中')
  await press(worker, '入户签到')
  const checkIn = dialog(worker, '入户走访签到（7.2.2.f）')
  await press(checkIn, '签到')
  await expect(checkIn.getByText('请选择同伴')).toBeVisible()
  await choose(worker, checkIn, '同伴', '黄敏仪')
  await press(checkIn, '签到')
  await expect(worker.getByText('您正在入户走访')).toBeVisible()

  await visit(lead, `/${town}`)
  await expect(lead.getByRole('listitem').filter({ hasText: number }).getByText('走访人：李志强，您是同伴')).toBeVisible()
  await visit(worker, `/${town}`)
  const own = worker.getByRole('listitem').filter({ hasText: number }).filter({ hasText: '走访中' })
  await press(own, '签退')
  await expect(own).toBeHidden()
})

test.describe('the server cannot be reached', () => {
  test.use({ meets: 'a dead server', windows: 'of its own' })

  test('5.6.b: a red line answered meanwhile says that it is not through, shows the numbers, and goes out by itself, once', async ({ deskOf }) => {
    const worker = await deskOf('lc-worker', undefined, product.origin)
    const { base, caseId } = await openedCase(worker, town, { name: '甄有容', phone: '13800007790', title: '反映拖欠工资' })
    await visit(worker, `${base}/forms/intake`)
    await worker.route('**/rpc/**', (route) => route.abort('connectionrefused'))

    await tick(worker, '暴力倾向', '有')
    const open = dialog(worker, '危机警报')
    await expect(open.getByText(/警报还没有送到，正在自动重发；请先打电话/)).toBeVisible()
    await expect(open.getByRole('link', { name: /110/ })).toBeVisible()
    await worker.unroute('**/rpc/**')
    await expect(open.getByText(/“伤人、暴力”：危机警报已于 .+ 发出/)).toBeVisible()

    const { redLines } = await told(worker, { tenant: town }, 'records.getDraft', { form: 'core.intake', caseId })
    expect(redLines).toHaveLength(1)
    const mine: { kind: string }[] = await told(worker, { tenant: town }, 'alarms.mine', null)
    expect(mine.filter(({ kind }) => kind === 'violence')).toHaveLength(1)
  })
})
