import { randomUUID } from 'node:crypto'
import type { DemoAccount } from './people.ts'
import { expect, test } from './fixtures.ts'
import { dayHere, openedCase } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { chooseOwnPassword } from './steps/open-desk.ts'
import { box, choose, dialog, press } from './steps/fields.ts'
import { reload } from './steps/case.ts'

test.use({ meets: 'refusals' })

const [town, village] = ['gz-zc', 'gz-th-lh']
const firstPassword = 'barley tea on a cold morning'

test('7.1.4.c: a worker leaves: one page lists what is theirs, colleagues take it, and only then the post ends', async ({ deskOf }) => {
  const admin = await deskOf('lixiang', '/agency/lixiang')
  const contracts: { id: string; title: string }[] = await told(admin, { agency: 'lixiang' }, 'contracts.ofAgency', null)
  const { id: contractId } = contracts.find(({ title }) => title === '增城区信访社会工作服务项目')!
  const name = `leaver-${Date.now()}`
  const displayName = `离岗${name.slice(-5)}`
  await told(admin, { agency: 'lixiang' }, 'staff.add', { post: { role: 'worker', contractId }, account: { name, displayName, password: firstPassword }, starts: dayHere(), reason: '项目增员' })

  await chooseOwnPassword(admin, name, firstPassword)

  const [leaver, lead] = await Promise.all([deskOf(name as DemoAccount, `/${town}`), deskOf('zc-lead', `/${town}/settings/contracts/${contractId}`)])
  const arranged = await openedCase(leaver, town, { name: '欧阳澄' })
  await told(leaver, { tenant: town }, 'tasks.add', { requestId: randomUUID(), caseId: arranged.caseId, text: '约街道规划办', dueOn: dayHere() })
  await told(leaver, { tenant: town }, 'records.saveDraft', { form: 'core.intake', caseId: arranged.caseId, version: 0, answers: { demand: '没写完的接案表' } })

  await admin.goto(`/agency/lixiang/contracts/${contractId}`)
  const row = admin.getByRole('row').filter({ hasText: displayName })
  await row.getByRole('button', { name: /^结束岗位/ }).click()
  const ending = dialog(admin, `结束 ${displayName} 的岗位`)
  await ending.getByRole('textbox').last().fill('离职')
  await press(ending, '结束岗位')
  await expect(ending.getByRole('alert')).toContainText('请项目负责人先办理离岗交接')

  await reload(lead)
  await lead.getByRole('row').filter({ hasText: displayName }).getByRole('link', { name: /^离岗交接/ }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText(`${displayName} 的离岗交接`)
  await expect(lead.getByRole('main')).toContainText('任务 1 项随个案移交')
  const draft = lead.locator('main section').filter({ has: lead.getByRole('heading', { name: '未签署的草稿' }) }).getByRole('checkbox')
  await expect(draft, 'the note that tells the lines apart is read aloud').toHaveAccessibleDescription('内容由接手人继续')
  await draft.check()
  await press(lead, '交接选中的 1 项')
  await press(dialog(lead, '交接'), '交接')
  await expect(dialog(lead, '交接').getByText('请选择接手的同事')).toBeVisible()
  await choose(lead, dialog(lead, '交接'), '负责社工', '何嘉怡')
  await box(dialog(lead, '交接'), '理由').fill('离职')
  await press(dialog(lead, '交接'), '交接')
  await expect(lead.getByRole('heading', { name: '未签署的草稿' })).toHaveCount(0)

  await press(lead, '全部选中')
  await lead.getByRole('button', { name: /^交接选中的/ }).click()
  await box(dialog(lead, '交接'), '理由').fill('离职')
  await press(dialog(lead, '交接'), '交接')
  await expect(lead.getByText('没有未交接的事项：机构管理员可以结束岗位')).toBeVisible()

  await press(ending, '结束岗位')
  await expect(ending).toBeHidden()
  await expect(row).toContainText(/\d/)
  const theCase = await told(lead, { tenant: town }, 'cases.get', { caseId: arranged.caseId })
  expect(theCase).toMatchObject({ workerName: '何嘉怡', number: arranged.number })
})

test('7.1.4.c, 5.1: a clue of whoever leaves stands under its module, in its words, and goes to a colleague', async ({ deskOf }) => {
  const [admin, lead] = await Promise.all([deskOf('yunqiao', '/agency/yunqiao'), deskOf('gz-lead', `/${village}`)])
  const contracts: { id: string; title: string }[] = await told(admin, { agency: 'yunqiao' }, 'contracts.ofAgency', null)
  const { id: contractId } = contracts.find(({ title }) => title === '广州市信访社会工作服务项目')!
  const name = `leaver-${Date.now()}`
  const { postId } = await told(admin, { agency: 'yunqiao' }, 'staff.add', { post: { role: 'worker', contractId }, account: { name, displayName: `离岗${name.slice(-5)}`, password: firstPassword }, starts: dayHere(), reason: '项目增员' })
  const clueId = randomUUID()
  const answers = { source: 'visit', foundOn: dayHere(), place: '塘边社区', narrative: '对加装电梯的费用有疑问。', level: 'yellow', dueOn: dayHere() }
  await told(lead, { tenant: village }, 'source-prevention.recordClue', { clueId, ownerId: postId, answers })

  await lead.goto(`/${village}/leaving/${postId}`)
  const things = lead.locator('main section').filter({ has: lead.getByRole('heading', { name: '源头防范' }) })
  await expect(things.getByRole('link', { name: '线索：塘边社区' })).toHaveAttribute('href', `/${village}/s/source-prevention/clues/${clueId}`)
  await things.getByRole('checkbox').check()
  await press(lead, '交接选中的 1 项')
  await choose(lead, dialog(lead, '交接'), '负责社工', '区家豪')
  await box(dialog(lead, '交接'), '理由').fill('离职')
  await press(dialog(lead, '交接'), '交接')
  await expect(lead.getByText('没有未交接的事项：机构管理员可以结束岗位')).toBeVisible()

  await lead.goto(`/${village}/s/source-prevention/clues/${clueId}`)
  await expect(lead.getByRole('main')).toContainText('指派责任人')
  await expect(lead.getByRole('main')).toContainText('区家豪')
})
