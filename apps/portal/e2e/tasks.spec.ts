import { addDays, today } from '@xinshe/words'
import { expect, test } from './fixtures.ts'
import { openedCase } from './steps/arrange.ts'
import { box, dialog, press } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

const tenant = 'gz-py-sw'

test('7.1.4.b: what is to be done stands in the list of the day; several are moved at once, and taken back', async ({ deskOf }) => {
  const worker = await deskOf('gz-worker3')
  const { base } = await openedCase(worker, tenant, { name: '端木晴' })
  await visit(worker, base)
  const [yesterday, later] = [addDays(today(new Date()), -1), addDays(today(new Date()), 2)]
  for (const text of ['约街道规划办', '陪同到医院']) {
    await press(worker, '添加任务')
    await press(dialog(worker, '添加任务'), '添加')
    await expect(dialog(worker, '添加任务').getByRole('alert')).toContainText('请写明要做什么')
    await box(worker, '要做什么').fill(text)
    await box(worker, '完成日期').fill(yesterday)
    await press(dialog(worker, '添加任务'), '添加')
    await expect(dialog(worker, '添加任务')).toContainText('不能早于今天')
    await box(worker, '完成日期').fill(later)
    await press(dialog(worker, '添加任务'), '添加')
    await expect(worker.getByRole('listitem').filter({ hasText: text }).first()).toContainText('还有 2 天')
  }

  await visit(worker, `/${tenant}`)
  const lines = worker.getByRole('listitem').filter({ hasText: /约街道规划办|陪同到医院/ })
  await expect(lines).toHaveText([/还有 2 天/, /还有 2 天/])
  for (const text of ['约街道规划办', '陪同到医院']) await worker.getByRole('checkbox', { name: `选中：${text}` }).check()
  await press(worker, '改期')
  for (const [typed, told] of [['2026-02-30', '没有这一天'], [yesterday, '不能早于今天']] as const) {
    await box(worker, '完成日期').fill(typed)
    await press(dialog(worker, '改到哪一天'), '确定')
    await expect(dialog(worker, '改到哪一天')).toContainText(told)
  }
  await box(worker, '完成日期').fill(addDays(today(new Date()), 3))
  await press(dialog(worker, '改到哪一天'), '确定')
  await expect(lines).toHaveText([/还有 3 天/, /还有 3 天/])
  await expect(worker.getByRole('button', { name: '撤销' }), 'the bar that was pressed is gone').toBeFocused()
  await worker.keyboard.press('Enter')
  await expect(lines).toHaveText([/还有 2 天/, /还有 2 天/])
  await expect(worker.getByRole('status').filter({ hasText: '已撤销 2 项' })).toBeVisible()
  await expect(worker.getByRole('main')).toBeFocused()

  await lines.filter({ hasText: '约街道规划办' }).getByRole('button', { name: /^完成/ }).click()
  await expect(lines).toHaveCount(1)
  await visit(worker, base)
  await expect(worker.getByRole('listitem').filter({ hasText: '约街道规划办' }).first()).toContainText('已完成')
})
