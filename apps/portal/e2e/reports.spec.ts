import { expect, test } from './fixtures.ts'
import { box, choose, press } from './steps/fields.ts'

const menu = { name: '主导航' }

test('8.2.b: a lead finds the reports in the menu, chooses days and takes a sheet along; a worker has none', async ({ deskOf }) => {
  const lead = await deskOf('lc-lead', '/gz-zc-lc')
  await lead.getByRole('navigation', menu).getByRole('link', { name: '统计报表' }).click()

  await expect(lead.getByRole('heading', { level: 1, name: '统计报表' })).toBeVisible()
  await expect(lead.getByRole('row').filter({ hasText: '荔城街道' })).toBeVisible()
  await choose(lead, lead.getByRole('main'), '报表', '各镇街个案成效')
  await expect(lead.getByRole('columnheader', { name: '逾期未评估' })).toBeVisible()
  await box(lead, '起始日期').fill('2026-01-01')
  await box(lead, '截止日期').fill('2026-06-30')
  await expect(lead).toHaveURL(/from=2026-01-01&to=2026-06-30/)
  await press(lead, '下载')
  const [file] = await Promise.all([lead.waitForEvent('download'), lead.getByRole('menuitem', { name: 'Excel 工作簿' }).click()])
  expect(file.suggestedFilename()).toBe('各镇街个案成效_2026-01-01_2026-06-30.xlsx')

  const worker = await deskOf('lc-worker', '/gz-zc-lc')
  await expect(worker.getByRole('navigation', menu).getByRole('link', { name: '个案成效' })).toBeVisible()
  await expect(worker.getByRole('navigation', menu).getByRole('link', { name: '统计报表' })).toHaveCount(0)
})
