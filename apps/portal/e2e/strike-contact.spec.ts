import { expect, test } from './fixtures.ts'
import { dayHere, openedCase } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { box, dialog, press } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

const tenant = 'gz-zc-lc'

test('3.1, 3.7, 7.2.1: five for three is corrected on the page of the matter by keyboard, its flow is ended for that reason; one recorded twice is struck', async ({ deskOf }) => {
  const worker = await deskOf('lc-worker')
  const { matterId } = await openedCase(worker, tenant, { name: '岑误录', phone: '13800006611' })
  for (const [time, headcount] of [['00:01', 5], ['00:02', 1]] as const)
    await told(worker, { tenant }, 'cases.addContact', { matterId, channel: 'visit', happenedAt: `${dayHere()}T${time}:00+08:00`, headcount })
  await visit(worker, `/${tenant}/matters/${matterId}`)

  const lineOf = (words: string) => worker.getByRole('listitem').filter({ hasText: words })
  await lineOf('5 人').getByRole('button', { name: '更正', exact: true }).focus()
  await worker.keyboard.press('Enter')
  const correcting = dialog(worker, '更正这次来访登记')
  await expect(correcting.getByLabel('人数')).toHaveValue('5')
  await correcting.getByLabel('人数').fill('3')
  await box(correcting, '更正原因').fill('人数误录')
  await press(correcting, '更正')

  await expect(worker.getByText(/已作废，不计次数 · 陈晓雯 · .* · 人数误录/)).toBeVisible()
  await expect(worker.getByText('打开本流程的来访登记已更正为：走访，3 人；流程不再以此为据')).toBeVisible()
  await press(worker, '以此原因结束流程')
  await press(dialog(worker, '结束流程'), '结束流程')
  await expect(worker.getByText(/结束 · 陈晓雯 · 来访登记已更正：人数误录/)).toBeVisible()

  await lineOf('00:02').getByRole('button', { name: '作废', exact: true }).click()
  const striking = dialog(worker, '作废这次来访登记')
  await box(striking, '理由').fill('误登两次')
  await press(striking, '作废')
  await expect(worker.getByText(/已作废，不计次数 · 陈晓雯 · .* · 误登两次/)).toBeVisible()
})
