import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { dayHere, openedCase } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { box, dialog, press } from './steps/fields.ts'
import { ready, visit } from './steps/open-desk.ts'
import { beginSomebodyNew, describe } from './steps/reception.ts'

const first = '反映云锦苑九栋电梯反复困人'
const again = '云锦苑九栋电梯又困人，要求更换'

test('7.1.2.j: what may be the same matter is seen while it is typed, compared, joined and parted, and nothing is lost', async ({ deskOf }) => {
  const tenant = 'gz-py-nc'
  const worker = await deskOf('gz-worker3')
  const { matterId, petitionerId } = await openedCase(worker, tenant, { name: '纪云舟', phone: '13800131101', title: first })
  await visit(worker, `/${tenant}/reception`)
  await beginSomebodyNew(worker, '明若溪')
  await describe(worker, { name: '明若溪', phone: '13800131102', matter: again })

  await expect(worker.getByText('可能是同一信访事项（1）')).toBeVisible()
  await expect(worker.getByRole('link', { name: first })).toBeVisible()
  await press(worker, '登记并开案')
  await expect(worker.getByRole('status').filter({ hasText: '个案编号' })).toBeVisible()

  await visit(worker, `/${tenant}/matters/${matterId}`)
  await worker.getByRole('link', { name: `对照 ${again}` }).click()
  await expect(worker.locator('mark').first()).toHaveText('云锦苑九栋电梯')
  await decide(worker, '认定为同一事项', '同一部电梯，同一天')
  await expect(history(worker)).toHaveText([/认定为同一事项[\s\S]*同一部电梯/])

  await visit(worker, `/${tenant}/matters/${matterId}`)
  await expect(worker.getByRole('region', { name: '已认定为同一事项' }).getByRole('link', { name: again })).toBeVisible()
  await worker.getByRole('region', { name: '已认定为同一事项' }).getByRole('link', { name: again }).click()
  await decide(worker, '解除关联', '查明是两部电梯')
  await expect(history(worker)).toHaveText([/解除认定[\s\S]*查明是两部电梯/, /认定为同一事项[\s\S]*同一部电梯/])

  // 3.4: the same petitioner came back, and was registered once more
  const back = await told(worker, { tenant }, 'cases.register', {
    requestId: randomUUID(),
    petitioner: { id: petitionerId },
    matter: { title: first, receivedOn: dayHere() },
    contact: { channel: 'visit', happenedAt: `${dayHere()}T00:00:01+08:00` }
  })
  await visit(worker, `/${tenant}/matters/${back.matterId}/compare/${matterId}`)
  await decide(worker, '认定为同一事项', '同一部电梯')
  await visit(worker, `/${tenant}/matters/${back.matterId}`)
  await expect(worker.getByText('重复上访（第 2 次，期限待定）— 3.4')).toBeVisible()
  await expect(worker.getByText(/^第 1 次：.*同一事项的另一次登记：反映云锦苑九栋电梯反复困人/)).toBeVisible()
})

test('7.1.2.j: a verdict needs its reason, and a proposal put aside is not made again', async ({ deskOf }) => {
  const tenant = 'gz-py-hl'
  const worker = await deskOf('gz-worker3')
  const one = await openedCase(worker, tenant, { name: '纪云舟', phone: '13800131103', title: '反映河堤步道路灯不亮' })
  const other = await openedCase(worker, tenant, { name: '明若溪', phone: '13800131104', title: '河堤步道路灯全部不亮' })
  await visit(worker, `/${tenant}/matters/${one.matterId}`)
  await worker.getByRole('link', { name: '对照 河堤步道路灯全部不亮' }).click()
  await expect(worker).toHaveURL(new RegExp(`/compare/${other.matterId}$`))

  await press(worker, '认定为同一事项')
  await press(dialog(worker, '认定为同一事项'), '认定为同一事项')
  await expect(dialog(worker, '认定为同一事项').getByText('请写明理由')).toBeVisible()
  await press(dialog(worker, '认定为同一事项'), '取消')
  await press(worker, '不是同一事项')
  await press(dialog(worker, '不是同一事项'), '不是同一事项')
  await expect(history(worker)).toHaveCount(1)

  await visit(worker, `/${tenant}/matters/${one.matterId}`)
  await expect(worker.getByRole('link', { name: '对照 河堤步道路灯全部不亮' })).toHaveCount(0)
  await worker.getByText('已认定不是同一事项（1）').click()
  await expect(worker.getByRole('link', { name: '河堤步道路灯全部不亮' })).toBeVisible()
})

test('7.1.2.j: what another bureau has is told by its name alone', async ({ deskOf }) => {
  const officialNumber = `GZ${Date.now()}7`
  const worker = await deskOf('gz-worker3')
  const theirs = await openedCase(worker, 'gz-py-hl', { name: '纪云舟', phone: '13800131105', title: '反映渡口停航无公告', officialNumber })
  const own = await openedCase(worker, 'gz-py-nc', { name: '明若溪', phone: '13800131106', title: '轮渡停了没有人通知', officialNumber })
  await visit(worker, `/gz-py-nc/matters/${own.matterId}`)

  await press(worker, '查询本市其他辖区')

  await expect(worker.getByText('化龙镇有同一事项的登记，请直接联系询问。')).toBeVisible()
  await expect(worker.getByText('反映渡口停航无公告')).toHaveCount(0)
  expect(await worker.content()).not.toContain(theirs.matterId)
})

async function decide(page: Page, act: string, reason: string): Promise<void> {
  await ready(page)
  await press(page, act)
  await box(dialog(page, act), '理由').fill(reason)
  await press(dialog(page, act), act)
  await expect(dialog(page, act)).toBeHidden()
}

function history(page: Page) {
  return page.locator('main section').filter({ has: page.getByRole('heading', { name: '认定记录' }) }).getByRole('listitem')
}
