import { expect, test } from './fixtures.ts'
import { people } from './people.ts'
import { expectStage, openAndAssign, openPart, openWaiting, reload, timelineOf } from './steps/case.ts'
import { box, group, press, tick } from './steps/fields.ts'
import { fillIntake, fillInterview, keptByItself, signForm } from './steps/forms.ts'
import { beginService, fillClosure, fillPlan, recordAgreement } from './steps/plan.ts'
import { printOf } from './steps/prints.ts'
import { registerWalkIn } from './steps/reception.ts'
import { acceptCase, approveForm, approvePlan, evaluateClosure, returnForm } from './steps/review.ts'

const signer = { worker: people['lc-worker'], lead: people['lc-lead'] }
const demand = '要求查明电梯井渗水原因并限期维修。'

test('A.29, A.30, A.31, B.16, C.06, C.15: a petitioner walks in, and the case goes from the counter to the archive', async ({ deskOf }) => {
  test.setTimeout(150_000)
  const matter = `反映旧楼加装电梯后漏水（${Date.now().toString(36)}）`

  const officer = await deskOf('lc-officer', '/gz-zc-lc/reception')
  await registerWalkIn(officer, { name: '麦晓岚', phone: '13800002468', idNumber: '440118198805050025', matter, summary: '电梯井渗水，多次报修。' }, '同行者')

  const lead = await deskOf('lc-lead', '/gz-zc-lc')
  const number = await openAndAssign(lead, matter, signer.worker)

  const worker = await deskOf('lc-worker', '/gz-zc-lc')
  await worker.getByRole('link', { name: number }).click()
  await openPart(worker, 'A 接案')
  await expect(group(worker, '案主姓名')).toContainText('麦**')
  await fillIntake(worker, { demand, background: '与丈夫同住六楼，退休。', needsAnalysis: '任务中心模式' })
  await keptByItself(worker)
  await reload(worker)
  await expect(box(worker, '信访诉求及要求')).toHaveValue(demand)
  await signForm(worker, signer.worker)

  await openWaiting(lead, number, 'A 接案表')
  await returnForm(lead, '个案背景', '请补充家庭支持情况。')

  await reload(worker)
  await expect(worker.getByText('请补充家庭支持情况。').first()).toBeVisible()
  await expect(box(worker, '信访诉求及要求')).toHaveValue(demand)
  await box(worker, '个案背景').fill('与丈夫同住六楼，退休；女儿在同区，每周探望。')
  await signForm(worker, signer.worker)
  await expect(worker.getByText('第 2 版（当前显示）')).toBeVisible()

  await openWaiting(lead, number, 'A 接案表')
  await acceptCase(lead, { signer: signer.lead, worker: signer.worker, opinion: '同意接案，两周内完成计划。' })
  await expectStage(lead, '已接案')

  await reload(worker)
  await openPart(worker, '计划')
  await fillPlan(worker, { goal: '渗水得到维修', indicator: '三次雨后无渗水', dueOn: '2027-06-30', stageGoal: '维保单位到场勘查' })
  await signForm(worker, signer.worker)
  await openWaiting(lead, number, '服务计划')
  await approvePlan(lead, signer.lead)
  await reload(worker)
  await recordAgreement(worker)
  await beginService(worker)
  await expectStage(worker, '服务中')

  await openPart(worker, 'B 会谈')
  await worker.getByRole('main').getByRole('link', { name: '记一次会谈' }).first().click()
  await fillInterview(worker, { purpose: '了解渗水情况', record: '陪同案主与维保单位会面，约定维修日期。', evaluation: '情绪趋于平稳' })
  await signForm(worker, signer.worker)
  await openWaiting(lead, number, 'B 会谈表 第 1 次')
  await approveForm(lead, signer.lead, '记录详实')

  await openPart(worker, 'C 结案')
  await tick(worker, '类别', '个案转介')
  await tick(worker, '转介原因', '社工的工作变动')
  await expect(worker.getByText('交接由项目负责人办理')).toBeVisible()
  await fillClosure(worker, { reflection: '及早陪同见面，胜过多次转述。' })
  await signForm(worker, signer.worker)
  await openWaiting(lead, number, 'C 结案表')
  await evaluateClosure(lead, { signer: signer.lead, evaluation: '目标达成，过程规范。', rating: '优秀' })
  await expectStage(lead, '已结案')

  await reload(worker)
  await press(worker, '归档')
  await press(worker.getByRole('dialog'), '归档')
  await expectStage(worker, '已归档')

  await openPart(worker, '概览')
  for (const item of ['接案表 A', '会谈表 B（第 1 次）', '结案表 C']) await printOf(worker, item)

  await openPart(worker, '时间线')
  await expect(timelineOf(worker)).toContainText([
    '个案归档', '结案表：签批', '结案表：社工签署',
    '第 1 次会谈：签批', '第 1 次会谈：社工签署',
    '开始服务', '签订服务协议', '服务计划：签批', '服务计划：社工签署',
    '接案表：签批', '接案表：签署第 2 版', '接案表：退回修改', '接案表：社工签署', '登记并开案'
  ])
})
