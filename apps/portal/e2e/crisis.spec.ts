import { expect, test } from './fixtures.ts'
import { openedCase } from './steps/arrange.ts'
import { box, dialog, press, tick } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

const tenant = 'gz-th-lh'
const scales = { '无助感（支持前）': '9', '无助感（支持后）': '6', '希望（支持前）': '2', '希望（支持后）': '5', '自尊（支持前）': '3', '自尊（支持后）': '3' }

test('5.8.a, 5.8.b, 6.3.3.d: a plan is started, the roster is one click away, the police are informed, and support shows before and after', async ({ deskOf }) => {
  const worker = await deskOf('gz-worker4')
  const { base, caseId, number } = await openedCase(worker, tenant, { name: '濮阳宁', phone: '13800007801', title: '反映征收补偿' })
  const main = worker.getByRole('main')

  await visit(worker, `${base}/crisis-intervention/crisis`)
  await press(worker, '启动应急预案')
  const start = dialog(worker, '启动应急预案')
  await press(start, '启动')
  await expect(start.getByText('请选择').first()).toBeVisible()
  await tick(start, '情形', '自伤、自残、轻生')
  await tick(start, '等级', '红')
  await box(start, '地点').fill('信访大厅')
  await press(start, '启动')
  await expect(start).toBeHidden()
  await main.getByRole('link', { name: '自伤、自残、轻生' }).click()
  await expect(worker).toHaveURL(new RegExp(`/s/crisis-intervention/cases/${caseId}/events/`))

  await press(worker, '联动名册')
  await expect(dialog(worker, '联动名册').getByRole('link', { name: '110' })).toHaveAttribute('href', 'tel:110')
  await worker.keyboard.press('Escape')
  await press(worker, '登记通话')
  const call = dialog(worker, '登记通话')
  await tick(call, '打给谁', '公安')
  await tick(call, '是否接通', '已接通')
  await box(call, '结果').fill('已派警，接警单 0419')
  await press(call, '登记')
  await expect(main.getByText('1 / 8 已完成')).toBeVisible()
  await expect(main.getByText(/没有对应的警报，不计时限/)).toBeVisible()
  await expect(main.getByText('致电公安，已接通')).toBeVisible()

  await main.getByRole('link', { name: number }).click()
  await press(worker, '记录危机支持')
  await box(worker, '开始时间').fill('00:00')
  await tick(worker, '方式', '当面')
  await box(worker, '做了什么').fill('陪同等候，听其诉说。')
  for (const [name, score] of Object.entries(scales)) await box(worker, name).fill(score)
  await press(worker, '保存支持记录')
  await expect(main.getByRole('row', { name: /希望 2 5 好转/ })).toBeVisible()
})
