import { expect, test } from './fixtures.ts'
import { people } from './people.ts'
import { openedCase, signedIntake, writtenIntake } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { box, choose, dialog, group, press } from './steps/fields.ts'
import { keptByItself, signForm, typeSignature } from './steps/forms.ts'
import { blankPage, visit } from './steps/open-desk.ts'

test.use({ meets: 'refusals' })

const tenant = 'gz-th-ws'
const demand = '要求停止夜间施工。'

test('H01, B.02: two windows on one draft show both texts, also where both are masked alike, and the person chooses field by field', async ({ deskOf }) => {
  const first = await deskOf('gz-worker')
  const { base, caseId } = await openedCase(first, tenant, { name: '慕容清' })
  await visit(first, `${base}/forms/intake`)
  const second = await first.context().newPage()
  await visit(second, `${base}/forms/intake`)
  for (const window of [first, second]) {
    await group(window, '案主姓名').getByRole('button').click()
    await expect(box(window, '案主姓名')).toHaveValue('慕容清')
  }

  await box(first, '案主姓名').fill('慕容洁')
  await box(first, '信访诉求及要求').fill('第一个窗口写下的诉求')
  await keptByItself(first)
  await box(second, '信访诉求及要求').fill('第二个窗口写下的诉求')
  await box(second, '个案背景').fill('只在第二个窗口写下的背景')

  const both = dialog(second, '同一份表有两份文字')
  await expect(both.getByText('第一个窗口写下的诉求')).toBeVisible()
  await expect(both.getByText('第二个窗口写下的诉求')).toBeVisible()
  await expect(both.getByRole('region', { name: '案主姓名' })).toBeVisible()
  await both.getByRole('region', { name: '信访诉求及要求' }).getByText('保留另一处的').click()
  await press(both, '按所选内容继续')

  await keptByItself(second)
  const { answers } = await told(second, { tenant }, 'records.getDraft', { caseId, form: 'core.intake' })
  expect(answers).toMatchObject({ demand: '第一个窗口写下的诉求', background: '只在第二个窗口写下的背景' })
  expect(await told(second, { tenant }, 'records.revealDraft', { caseId, form: 'core.intake', field: 'name' })).toMatchObject({ value: '慕容洁' })
})

test('H01: whoever signs second is shown both texts; the signed one stands, the other becomes its correction', async ({ deskOf }) => {
  const first = await deskOf('gz-worker')
  const arranged = await openedCase(first, tenant, { name: '令狐静' })
  await writtenIntake(first, tenant, arranged, { name: '令狐静' })
  await visit(first, `${arranged.base}/forms/intake`)
  await box(first, '信访诉求及要求').fill(demand)
  await keptByItself(first)
  const second = await first.context().newPage()
  await second.goto(blankPage)
  const signedFirst = await signedIntake(second, tenant, arranged, { demand: '另一个窗口先签的诉求', name: '令狐静' })

  await press(first, '提交签名')
  await typeSignature(first, people['gz-worker'], '签名并提交')
  const both = dialog(first, '同一份表有两份文字')
  await expect(both.getByText(`${people['gz-worker']} 签署的`).first()).toBeVisible()
  await expect(both.getByText('另一个窗口先签的诉求')).toBeVisible()
  await expect(both.getByText(demand)).toBeVisible()
  const untouched = await told(first, { tenant }, 'records.get', { caseId: arranged.caseId, recordId: signedFirst })
  expect(untouched).toMatchObject({ version: 1, state: 'signed', answers: { demand: '另一个窗口先签的诉求' } })

  await press(both, '按所选内容继续')
  await signForm(first, people['gz-worker'])
  await expect(first.getByText('第 2 版（当前显示）')).toBeVisible()
  await first.getByRole('link', { name: '第 1 版' }).click()
  await expect(first.getByText('另一个窗口先签的诉求')).toBeVisible()
})

test('H01: details corrected by somebody else meanwhile are not overwritten, and what was typed stays', async ({ deskOf }) => {
  const worker = await deskOf('gz-worker')
  const { petitionerId } = await openedCase(worker, tenant, { name: '闻人安' })
  await visit(worker, `/${tenant}/petitioners/${petitionerId}`)
  await press(worker, '更正资料')
  await box(dialog(worker, '更正信访人资料'), '住址（住所）').fill('五山街道示例路 1 号')
  await told(worker, { tenant }, 'petitioners.update', { petitionerId, version: 1, changes: { identity: { address: '五山街道示例路 9 号' } } })
  await press(dialog(worker, '更正信访人资料'), '保存更正')

  await expect(dialog(worker, '更正信访人资料').getByText('请核对后再保存一次。')).toBeVisible()
  await expect(box(dialog(worker, '更正信访人资料'), '住址（住所）')).toHaveValue('五山街道示例路 1 号')
  expect((await told(worker, { tenant }, 'petitioners.get', { petitionerId })).version).toBe(2)
})

test('6.3.3.0: of two windows on the alarm settings the second is told who has set what meanwhile, takes it up with its own on top, and both hold', async ({ deskOf }) => {
  const first = await deskOf('gz-admin', '/gz/settings/alarms')
  const second = await first.context().newPage()
  await visit(second, '/gz/settings/alarms')
  await box(first, '报告时限').fill('45')
  await press(first, '保存时限')
  await expect(first.getByText('已保存')).toBeVisible()

  await box(second, '市信访部门').fill('90')
  await press(second, '保存时限')
  await expect(second.getByText(new RegExp(`${people['gz-admin']}.*改过这里的设置`))).toBeVisible()
  await expect(second.getByRole('listitem').filter({ hasText: '报告时限' })).toHaveText(/现行 45 · 您填写的 \d+/)
  await press(second, '采用对方改动，保留我改的')
  await press(second, '保存时限')

  await expect(second.getByText('已保存')).toBeVisible()
  const { minutes, reportMinutes } = await told(second, { tenant: 'gz' }, 'alarms.settings', null)
  expect([reportMinutes, minutes.at(-1)]).toEqual([45, 90])
})

test('7.1.4.c: a case handed over in one window is not handed on from another that does not know it: the dialog says who holds it, and pressing again decides upon that', async ({ deskOf }) => {
  const { caseId, base } = await openedCase(await deskOf('gz-worker'), tenant, { name: '上官安' })
  const lead = await deskOf('gz-lead')
  await visit(lead, base)
  await lead.getByRole('button', { name: '更多' }).click()
  await lead.getByRole('menuitem', { name: '交接个案' }).click()
  const giving = dialog(lead, '交接个案')
  await choose(lead, giving, '负责社工', people['gz-lead'])
  await box(giving, '理由').fill('家访方便')
  const others: { id: string; name: string }[] = await told(lead, { tenant }, 'cases.workersHere', null)
  const other = others.find(({ name }) => name !== people['gz-worker'] && name !== people['gz-lead'])!
  await told(lead, { tenant }, 'cases.handOver', { caseId, version: 1, workerId: other.id, reason: '原社工调岗' })

  await press(giving, '交接个案')
  await expect(giving.getByRole('alert')).toContainText(`由${other.name}负责；${people['gz-lead']}于`)
  await expect(box(giving, '理由')).toHaveValue('家访方便')
  await press(giving, '交接个案')
  await expect(giving).toBeHidden()
  expect((await told(lead, { tenant }, 'cases.get', { caseId })).version).toBe(3)
})

test('B.16: of two windows on one signed form the second is told who approved it meanwhile and how, keeps what was typed, and signs no more', async ({ deskOf }) => {
  const worker = await deskOf('gz-worker')
  const lead = await deskOf('gz-lead')
  const { caseId, base } = await openedCase(worker, tenant, { name: '东方宁' })
  const recordId = await signedIntake(worker, tenant, { caseId }, { name: '东方宁' })
  await visit(lead, `${base}/forms/intake`)
  await press(lead, '不接案')
  const declining = dialog(lead, '不接案（A.30 否）')
  await box(declining, '说明').fill('不属于服务范围')
  await told(lead, { tenant }, 'records.review', { caseId, recordId, review: { verdict: 'return', comments: [{ field: 'demand', text: '请写明时段' }], opinion: '' } })

  await typeSignature(lead, people['gz-lead'], '签署不接案')
  await expect(declining.getByRole('alert')).toContainText(`现为“已退回”，${people['gz-lead']}于`)
  await expect(declining.getByRole('alert')).toContainText('请写明时段')
  await expect(box(declining, '说明')).toHaveValue('不属于服务范围')
  await expect(declining.getByRole('button', { name: '签署不接案' })).toHaveCount(0)
  await expect(lead.getByText('已退回').first()).toBeVisible()
})
