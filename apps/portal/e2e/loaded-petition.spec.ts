import { expect, test } from './fixtures.ts'
import { people } from './people.ts'
import { load } from './product.ts'
import { signedIntake, takenIntoService } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { expectStage, openAndAssign, openPart, openWaiting } from './steps/case.ts'
import { box, choose, dialog, group, press, tick } from './steps/fields.ts'
import { signForm } from './steps/forms.ts'
import { visit } from './steps/open-desk.ts'
import { evaluateClosure } from './steps/review.ts'
import { approvedByLead, postOf } from './steps/verdicts.ts'
import { petitionWorkbook } from './workbook.ts'

const signer = { worker: people['lc-worker'], lead: people['lc-lead'] }

test('7.1.1.e: a petition of an export is dispatched, opened as a case and taken to its closure', async ({ deskOf }) => {
  test.setTimeout(150_000)
  const report = await load(await petitionWorkbook())
  const rows = /读取行数 ([\d,]+)/.exec(report)![1]!
  expect(report).toContain(`读取行数 ${rows}，已载入 ${rows}`)

  const officer = await deskOf('lc-officer', '/gz-zc-lc')
  const { matters } = await told(officer, { tenant: 'gz-zc-lc' }, 'cases.awaiting', { dispatched: 'no', size: 50 })
  const { id, title } = matters.find(({ officialNumber }: { officialNumber: string | null }) => officialNumber?.startsWith('LY-'))
  await visit(officer, `/gz-zc-lc/matters/${id}`)
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(officer.getByRole('heading', { name: '答复' })).toBeVisible()
  await press(officer, '分派')
  await choose(officer, dialog(officer, '分派信访事项'), '服务合同', '同行者')
  await press(dialog(officer, '分派信访事项'), '分派')
  await expect(officer.getByText('同行者社会工作服务社 ·').first()).toBeVisible()

  const lead = await deskOf('lc-lead', '/gz-zc-lc')
  const number = await openAndAssign(lead, title, signer.worker)
  const [, base, caseId] = /(\/gz-zc-lc\/cases\/([^/]+))/.exec(lead.url())!
  const worker = await deskOf('lc-worker')
  await signedIntake(worker, 'gz-zc-lc', { caseId: caseId! })
  await approvedByLead(lead, 'gz-zc-lc', caseId!, 'core.intake', { assignee: await postOf(lead, 'gz-zc-lc', signer.worker), opinion: '同意' })
  await takenIntoService(worker, lead, 'gz-zc-lc', caseId!)
  await visit(worker, base!)
  await openPart(worker, 'C 结案')
  await tick(worker, '类别', '个案结束')
  await tick(worker, '结案类型', '案主自决终止服务')
  await group(worker, '目标达成情况（第 1 行）').getByText('部分达成').click()
  await box(worker, '社工反思及建议').fill('及时回访。')
  await signForm(worker, signer.worker)
  await openWaiting(lead, number, 'C 结案表')
  await evaluateClosure(lead, { signer: signer.lead, evaluation: '规范', rating: '合格' })
  await expectStage(lead, '已结案')
})
