import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { dayHere, openedCase } from './steps/arrange.ts'
import { box, dialog, press } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

const tenant = 'gz-zc-lc'

/** The line of one statutory term. */
function clock(page: Page, title: string): Locator {
  return page.getByRole('listitem').filter({ has: page.locator('strong').getByText(title) })
}

async function record(page: Page, kind: string, boxes: Record<string, string>): Promise<void> {
  await press(page, '记录办理进展')
  const open = dialog(page, '记录办理进展')
  await open.getByRole('combobox', { name: '办理事项' }).click()
  await page.getByRole('option', { name: new RegExp(`^${kind}`) }).click()
  for (const [name, text] of Object.entries(boxes)) await box(open, name).fill(text)
  await press(open, '记录')
}

test('4.1, 6.2.c, D1.31, D1.34: the acceptance starts the 60 days, the extension makes them 90, route ④ has none', async ({ deskOf }) => {
  const worker = await deskOf('lc-worker')
  const { matterId, base } = await openedCase(worker, tenant, { name: '麦期限', phone: '13800003456', title: '反映路面塌陷无人修复' })
  await visit(worker, `/${tenant}/matters/${matterId}`)
  await expect(clock(worker, '登记并转送、交办（15 日）')).toContainText('还有 15 天')
  await expect(clock(worker, '办结（60 日）')).toContainText('受理后开始计算')

  await record(worker, '受理', { 日期: dayHere(), '机关、单位': '增城区交通运输局', 文书编号: '受理告知〔2026〕18号' })
  const sixty = clock(worker, '办结（60 日）')
  await expect(sixty).toContainText('还有 60 天')
  await expect(sixty).toContainText('尚未定类，暂按第六项计算')
  await sixty.getByText('《信访工作条例》第三十四条').click()
  await expect(sixty.getByText('自受理之日起 60 日内办结')).toBeVisible()
  await expect(sixty.getByRole('link', { name: '受理' })).toHaveAttribute('href', /^#event-/)
  await expect(clock(worker, '登记并转送、交办（15 日）')).toContainText('按期完成')

  await record(worker, '延长办理期限', {
    批准日期: dayHere(), '机关、单位': '增城区交通运输局', 文书编号: '延期告知〔2026〕3号', 延长天数: '30', 批准的负责人职务: '局长', 告知信访人日期: dayHere(), 告知的延期理由: '需要地质勘察'
  })
  await expect(clock(worker, '办结（60 + 30 日）')).toContainText('还有 90 天')

  await visit(worker, base)
  await expect(worker.getByRole('link', { name: '办结（60 + 30 日）' })).toBeVisible()
  await worker.getByRole('link', { name: '办结（60 + 30 日）' }).click()

  await press(worker, '定类')
  const route = dialog(worker, '定类')
  await route.getByText('④ 行政复议、裁决等行政程序').click()
  await expect(box(route, '机关、单位')).toHaveValue('增城区交通运输局')
  await press(route, '保存')
  await expect(route).toBeHidden()
  const none = clock(worker, '办结（60 + 30 日）')
  await expect(none).toContainText('不适用')
  await expect(none).toContainText('60 日期限只适用于第六项')
  await expect(none).not.toContainText('还有')
})

test.describe('what cannot be', () => {
  test.use({ meets: 'refusals' })

  test('4.1: an impossible day is said at its field, everything typed stays, and a wrong entry is struck out with its reason', async ({ deskOf }) => {
    const worker = await deskOf('lc-worker')
    const { matterId } = await openedCase(worker, tenant, { name: '麦倒序', phone: '13800003457', title: '反映楼道堆放杂物' })
    await visit(worker, `/${tenant}/matters/${matterId}`)

    await record(worker, '受理', { 日期: '2020-01-01', '机关、单位': '荔城街道', 文书编号: '受理告知〔2026〕19号' })
    const open = dialog(worker, '记录办理进展')
    await expect(open.getByText(`不能早于登记日期 ${dayHere()}`)).toBeVisible()
    await expect(box(open, '文书编号')).toHaveValue('受理告知〔2026〕19号')
    await box(open, '日期').fill(dayHere())
    await press(open, '记录')
    await expect(open).toBeHidden()

    await press(worker, '撤销')
    const strike = dialog(worker, '撤销误记')
    await box(strike, '撤销原因').fill('记到了别的事项')
    await press(strike, '撤销')
    await expect(worker.getByText('已撤销', { exact: true }).first()).toBeVisible()
    await expect(clock(worker, '办结（60 日）')).toContainText('尚未开始')
  })
})

test('4.1: the city pastes the notice and publishes a year; below it can only be read', async ({ deskOf }) => {
  const year = Number(dayHere().slice(0, 4)) + 1
  const city = await deskOf('gz-admin', '/gz/settings/calendar')
  const card = city.locator('section').filter({ has: city.getByRole('heading', { name: `${year} 年` }) })
  await expect(card.getByText('尚未公布')).toBeVisible()

  await press(card, '公布')
  const open = dialog(city, `${year} 年放假安排`)
  await box(open, '粘贴通知原文（可选）').fill(`一、元旦：1月1日至3日放假，共3天。\n七、国庆节：10月1日至7日放假调休，共7天。`)
  await press(open, '识别')
  await expect(box(open, '放假')).toHaveValue(`${year}-01-01 至 ${year}-01-03\n${year}-10-01 至 ${year}-10-07`)
  await press(open, '公布')
  await expect(card.getByText('已公布')).toBeVisible()
  await expect(card.getByText('放假 10 天')).toBeVisible()

  const district = await deskOf('zc-admin', '/gz-zc/settings/calendar')
  await expect(district.getByText('放假安排由市级信访部门公布')).toBeVisible()
  await expect(district.getByRole('button', { name: '公布' })).toHaveCount(0)
})
