import { expect, test } from './fixtures.ts'
import { people } from './people.ts'
import { openedCase, signedIntake } from './steps/arrange.ts'
import { ask } from './steps/ask.ts'
import { box, group, press, tick } from './steps/fields.ts'
import { seeNoRisk, signForm } from './steps/forms.ts'
import { visit } from './steps/open-desk.ts'

const tenant = 'gz-th-cb'

test('A.21, A.24: a form submitted too early says on top and at each field what is missing, and wipes nothing', async ({ deskOf }) => {
  const worker = await deskOf('gz-worker4')
  const { base } = await openedCase(worker, tenant, { name: '南宫若' })
  await visit(worker, `${base}/forms/intake`)
  await box(worker, '信访诉求及要求').fill('')
  const background = Array.from({ length: 12 }, (_, line) => `写了一半的背景，第 ${line + 1} 段`).join('\n')
  await box(worker, '个案背景').fill(background)
  await press(worker, '提交签名')

  const summary = worker.getByRole('group', { name: /^有 \d+ 处需要改正/ })
  await expect(summary).toBeFocused()
  await expect(worker.getByRole('dialog')).toHaveCount(0)
  await expect(box(worker, '信访诉求及要求')).toHaveAttribute('aria-invalid', 'true')
  await expect(box(worker, '服务对象需求分析')).toHaveAccessibleDescription(/填/)
  await expect(box(worker, '个案背景')).toHaveValue(background)
  expect(await box(worker, '个案背景').evaluate((area) => area.scrollHeight - area.clientHeight), 'the box has grown with its text').toBeLessThanOrEqual(0)
  await expect(group(worker, '案主姓名')).toContainText('南宫*')

  await summary.getByRole('listitem').filter({ hasText: 'A.04' }).getByRole('link').click()
  await expect(box(worker, '信访诉求及要求')).toBeFocused()
})

test('A.20: 独居 with another tick is refused at its field, and goes through once corrected', async ({ deskOf }) => {
  const worker = await deskOf('gz-worker4')
  const { base } = await openedCase(worker, tenant, { name: '东方若' })
  await visit(worker, `${base}/forms/intake`)
  await worker.getByRole('checkbox', { name: /^已告知信访人/ }).check()
  await box(worker, '信访诉求及要求').fill('要求公开账目')
  await tick(worker, '问题/需要', '法律咨询')
  await box(worker, '服务对象需求分析').fill('生态系统理论')
  await seeNoRisk(worker)
  await tick(worker, '居住状况', '独居')
  await tick(worker, '居住状况', '与配偶同住')
  await press(worker, '提交签名')

  await expect(worker.getByRole('group', { name: '有 1 处需要改正' }).getByText('A.20')).toBeVisible()
  await expect(group(worker, '居住状况')).toHaveAccessibleDescription(/独居/)
  await expect(group(worker, '居住状况').getByRole('checkbox').first()).toBeFocused()

  await tick(worker, '居住状况', '与配偶同住')
  await signForm(worker, people['gz-worker4'])
})

test('7.1.1.e: at the counter, too, the summary takes the keyboard and nothing that was typed goes', async ({ deskOf }) => {
  const worker = await deskOf('gz-worker4', '/gz-th-sh/reception')
  await worker.getByRole('main').getByRole('combobox').fill('西门若')
  await worker.getByRole('option', { name: '都不是，登记新的信访人' }).click()
  await box(worker, '姓名').fill('西门若')
  await box(worker, '联系电话').fill('1381234')
  await press(worker, '登记并开案')

  await expect(worker.getByRole('group', { name: /^有 \d+ 处需要改正/ })).toBeFocused()
  await expect(group(worker, '信访渠道')).toHaveAccessibleDescription(/请选择信访渠道/)
  await expect(box(worker, '联系电话')).toHaveAttribute('aria-invalid', 'true')
  await expect(box(worker, '姓名')).toHaveValue('西门若')
})

test('3.1, A.05: what has to be answered at the counter is exchanged, not taken back; in a draft it can be left open again', async ({ deskOf }) => {
  const worker = await deskOf('gz-worker3', '/gz-th-sh/reception')
  await worker.getByRole('main').getByRole('combobox').fill('西门定')
  await worker.getByRole('option', { name: '都不是，登记新的信访人' }).click()
  await tick(worker, '信访渠道', '走访')
  const kind = group(worker, '信访人类别').getByRole('radio', { name: '公民' })
  await kind.focus()
  await kind.press('Delete')
  await expect(kind).toBeChecked()
  for (const name of ['信访渠道', '信访人类别', '国籍类别', '证件']) {
    await expect(group(worker, name).getByRole('radio', { checked: true })).toHaveCount(1)
    await expect(group(worker, name).getByRole('button', { name: /^清除/ })).toHaveCount(0)
  }

  const { base } = await openedCase(worker, tenant, { name: '西门定' })
  await visit(worker, `${base}/forms/intake`)
  const source = group(worker, '个案来源')
  await source.getByRole('radio').first().check()
  await source.getByRole('button', { name: /^清除/ }).click()
  await expect(source.getByRole('radio', { checked: true })).toHaveCount(0)
})

test.describe('who signed', () => {
  test.use({ meets: 'refusals' })

  test('A.31: a lead who signed a form has no button to approve it, and the procedure refuses it too', async ({ deskOf }) => {
    const lead = await deskOf('gz-lead')
    const arranged = await openedCase(lead, tenant, { name: '北堂若' })
    const recordId = await signedIntake(lead, tenant, arranged, { name: '北堂若' })
    await visit(lead, `${arranged.base}/forms/intake`)

    await expect(lead.getByText('第 1 版', { exact: false }).first()).toBeVisible()
    await expect(lead.getByRole('button', { name: '同意接案' })).toHaveCount(0)
    await expect(lead.getByRole('button', { name: '退回修改' })).toHaveCount(0)
    const { code, refusal } = await ask(lead, { tenant }, 'records.review', { caseId: arranged.caseId, recordId, review: { verdict: 'approve', assignee: (await ownPost(lead)), opinion: '' } })
    expect([code, refusal]).toEqual(['CONFLICT', 'record/own-approval'])
  })
})

async function ownPost(page: Parameters<typeof ask>[0]): Promise<string> {
  return (await ask(page, { tenant }, 'session.shell', null)).data.post.id
}
