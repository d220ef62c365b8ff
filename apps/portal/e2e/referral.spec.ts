import { expect, test } from './fixtures.ts'
import { openedCase } from './steps/arrange.ts'
import { sharingConsent } from './steps/arrange-consent.ts'
import { reload } from './steps/case.ts'
import { box, choose, dialog, press, tick } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

const [here, there] = ['gz-zc-lc', 'gz-zc']

test('6.4, 4.5.b: from one agency to another: what was ticked is read, until the consent is withdrawn; a result closes it', async ({ deskOf }) => {
  const [worker, lead] = await Promise.all([deskOf('lc-worker'), deskOf('zc-lead', `/${there}/referrals`)])
  const arranged = await openedCase(worker, here, { name: '司徒静', phone: '13900001122' })
  await sharingConsent(worker, here, arranged, { agency: '荔乡社会工作服务中心', place: '增城区', parts: ['name', 'phone'] })

  await visit(worker, `${arranged.base}/sharing`)
  await press(worker, '新建转介')
  const writing = dialog(worker, '转介')
  await press(writing, '发出转介')
  await expect(writing.getByText('请写明诉求')).toBeVisible()
  await box(writing, '诉求').fill('失眠三个月，请安排心理支持')
  await tick(writing, '随附内容', '姓名')
  await press(writing, '发出转介')
  await expect(writing).toBeHidden()
  await expect(worker.getByRole('listitem').filter({ hasText: '荔乡社会工作服务中心（增城区）' }).getByText('已发出')).toBeVisible()

  await reload(lead)
  await lead.getByRole('row').filter({ hasText: '同行者社会工作服务社' }).filter({ hasText: '已发出' }).first().getByRole('link').click()
  const went = lead.locator('main section').filter({ has: lead.getByRole('heading', { name: '随转介发出的内容' }) })
  await expect(went).toContainText('失眠三个月，请安排心理支持')
  await expect(went).toContainText('司徒静')
  await expect(lead.getByRole('main')).not.toContainText('13900001122')
  await press(lead, '接收')
  await press(dialog(lead, '接收'), '接收')
  await expect(lead.getByText('已接收', { exact: true }).first()).toBeVisible()

  await reload(worker)
  await expect(worker.getByText('已接收', { exact: true })).toBeVisible()
  await worker.getByRole('button', { name: /^撤回/ }).click()
  await box(worker.getByRole('dialog'), '理由').fill('本人不愿继续')
  await press(worker.getByRole('dialog'), '撤回')
  await expect(worker.getByText('同意已撤回或过期，对方不能再看')).toBeVisible()
  const asBefore = worker.viewportSize()!
  await worker.setViewportSize({ width: 390, height: 844 })
  await visit(worker, `/${here}/referrals?box=sent`)
  const line = worker.locator('tr').filter({ hasText: arranged.number })
  await expect(line.getByText(arranged.number)).toBeVisible()
  expect(await line.getByText('同意已撤回或过期，对方不能再看').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 'the words stay in their mark').toBeLessThanOrEqual(0)
  await worker.setViewportSize(asBefore)
  await visit(worker, `${arranged.base}/sharing`)

  await reload(lead)
  await expect(lead.getByText('内容已关闭')).toBeVisible()
  await expect(lead.getByRole('main')).not.toContainText('司徒静')
  await expect(lead.getByRole('button', { name: '开始处理' })).toHaveCount(0)
  await press(lead, '退回')
  await box(dialog(lead, '退回'), '退回的原因').fill('同意已撤回')
  await press(dialog(lead, '退回'), '退回')
  await expect(lead.getByText('已退回', { exact: true }).first()).toBeVisible()

  await worker.getByRole('link', { name: '荔乡社会工作服务中心（增城区）' }).first().click()
  await press(worker, '修改并发出')
  await choose(worker, writing, '依据', '法律规定')
  await box(writing, '法律依据').fill('《信访工作条例》第二十二条')
  await writing.getByText('姓名', { exact: true }).click()
  await press(writing, '发出转介')
  await expect(writing).toBeHidden()

  await reload(lead)
  await press(lead, '接收')
  await press(dialog(lead, '接收'), '接收')
  await press(lead, '办结')
  await press(dialog(lead, '办结'), '办结')
  await expect(dialog(lead, '办结').getByText('请写明理由')).toBeVisible()
  await box(dialog(lead, '办结'), '办理结果').fill('已安排六次心理辅导')
  await press(dialog(lead, '办结'), '办结')
  await expect(lead.getByText('完成', { exact: true }).first()).toBeVisible()

  await reload(worker)
  await expect(worker.getByRole('main')).toContainText('已安排六次心理辅导')
  await expect(worker.getByText('完成', { exact: true }).first()).toBeVisible()
})
