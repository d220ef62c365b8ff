import { randomUUID } from 'node:crypto'
import { addDays, today } from '@xinshe/words'
import { expect, test } from './fixtures.ts'
import { openedCase } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { box, dialog, press } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

const tenant = 'gz-py-sw'

test('7.1.4.b, 4.1: a statutory term that is over stands on Today in words; what is due stands in the calendar by its day; the list of automatic rules says what is on, and by whose word', async ({ deskOf }) => {
  const [worker, admin] = [await deskOf('gz-worker3'), await deskOf('gz-admin', '/gz/settings/rules')]
  const { caseId } = await openedCase(worker, tenant, { name: '东方朔月' })
  await told(worker, { tenant }, 'tasks.add', { requestId: randomUUID(), caseId, text: '陪同到社保窗口', dueOn: today(new Date()) })

  const late = await openedCase(worker, tenant, { name: '东方朔日', receivedOn: addDays(today(new Date()), -20) })

  await visit(worker, `/${tenant}`)
  const term = worker.getByRole('listitem').filter({ hasText: '登记并转送、交办（15 日）' }).filter({ hasText: late.number })
  await expect(term).toContainText('逾期 5 天')
  await expect(term.getByRole('link', { name: late.number })).toHaveAttribute('href', `/${tenant}/matters/${late.matterId}`)
  await visit(worker, `/${tenant}/calendar?view=week`)
  const task = worker.getByRole('link', { name: '陪同到社保窗口' })
  await task.focus()
  await expect(task).toBeFocused()
  await worker.getByRole('link', { name: '下周' }).press('Enter')
  await expect(worker).toHaveURL(/on=\d{4}-\d{2}-\d{2}/)
  await expect(task).toHaveCount(0)

  await admin.getByRole('button', { name: /^停用.*委派时提示工作量/ }).click()
  await press(dialog(admin, '委派时提示工作量'), '停用')
  await expect(dialog(admin, '委派时提示工作量')).toContainText('请写明理由')
  await box(admin, '理由').fill('编制调整期间')
  await press(dialog(admin, '委派时提示工作量'), '停用')
  await expect(admin.getByRole('dialog')).toHaveCount(0)
  await visit(worker, `/${tenant}/settings/rules`)
  await expect(worker.getByText(/编制调整期间/)).toBeVisible()
  await expect(worker.getByRole('button', { name: /委派时提示工作量/ })).toHaveCount(0)
})
