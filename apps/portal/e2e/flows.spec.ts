import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { Product } from './product.ts'
import { dayHere, openedCase, type Arranged } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { box, dialog, press, tick } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

const tenant = 'gz-zc-lc'

/** Its report is a red alarm, which opens over the work of everybody in the town: it has a product of its own. */
test.describe('a collective of six', () => {
  test.use({ meets: 'refusals' })
  let product: Product
  test.beforeAll(async () => {
    test.setTimeout(180_000)
    product = await Product.begin()
  })
  test.afterAll(() => product.end())

  test('3.7, 7.2.1: opens by itself; the sixth representative is refused with the clause, the threshold opens the report, the police notice asks why', async ({ deskOf }) => {
    const worker = await deskOf('lc-worker', undefined, product.origin)
    const arranged = await openedCase(worker, tenant, { name: '欧阳六人', phone: '13800009901', title: '反映小区停水' })
    await told(worker, { tenant }, 'cases.addContact', { matterId: arranged.matterId, channel: 'visit', happenedAt: `${dayHere()}T00:01:00+08:00`, headcount: 6 })
    const flow = await flowOf(worker, arranged)
    for (const name of ['甲', '乙', '丙', '丁', '戊']) await written(worker, arranged, flow, 'collective/representative', { name: `代表${name}`, contact: '13800000000', mandate: 'verbal' })

    await visit(worker, `${arranged.base}/flows`)
    await expect(worker.getByText('自动打开')).toBeVisible()
    await expect(worker.getByText('5/5')).toBeVisible()
    await press(worker, '再登记推选代表')
    const sixth = dialog(worker, '推选代表（7.2.1.a）')
    await box(sixth, '姓名').fill('代表己')
    await box(sixth, '联系方式').fill('13800000001')
    await tick(sixth, '推选方式', '口头推选')
    await press(sixth, '保存')
    await expect(sixth.getByRole('alert')).toContainText('7.2.1.a：“引导其选出不超过 5 个（含）信访人作为代表”')
    await press(sixth, '取消')

    await press(worker, '再登记现场人数')
    const count = dialog(worker, '现场人数（7.2.1.b）')
    await box(count, '人数').or(count.getByLabel(/^人数/)).first().fill('1000000')
    await press(count, '保存')
    await expect(count.getByText(/99,?999/).first()).toBeVisible()
    await box(count, '人数').or(count.getByLabel(/^人数/)).first().fill('60')
    await press(count, '保存')
    await expect(worker.getByText('已记录，并已向上级发出报告')).toBeVisible()
    await expect(worker.getByRole('paragraph').filter({ hasText: '区信访部门' })).toContainText('尚未签收')

    await press(worker, '登记：通报公安')
    const police = dialog(worker, '通报公安（7.2.1.f）')
    await box(police, '公安机关').fill('荔城派出所')
    await box(police, '接报民警或编号').fill('0371')
    await press(police, '保存')
    await expect(police.getByRole('alert')).toContainText('没有劝告记录')
    await box(police, '未先劝告的原因').fill('有人持械')
    await press(police, '保存')
    await expect(worker.getByText('荔城派出所')).toBeVisible()
  })
})

test.describe('out of hardship', () => {
  test.use({ meets: 'refusals' })

  test('7.2.3, 4.4.b: the tag opens the flow; the survey needs both places; the reply of the case tells its days, its resources their totals; the pathway is no longer empty', async ({ deskOf }) => {
    const worker = await deskOf('lc-worker2')
    const arranged = await openedCase(worker, tenant, { name: '司徒困难', phone: '13800009902', title: '反映医疗费负担' })
    await visit(worker, `${arranged.base}/flows`)
    await press(worker, '标注：帮扶救助到位')
    await expect(worker.getByRole('heading', { name: '生活困难上访处理' })).toBeVisible()
    await expect(worker.getByText('已标注，尚未办理')).toBeVisible()

    const opened = await flowOf(worker, arranged)
    const assist = (act: string, text: string) => told(worker, { tenant }, 'pathways.write', { requestId: randomUUID(), caseId: arranged.caseId, pathway: 'assist', act, text })
    await assist('untagged', '标错了')
    await told(worker, { tenant }, 'flows.settle', { matterId: arranged.matterId, flowId: opened, to: 'close', reason: '标注已撤回：标错了' })
    await assist('tagged', '')
    await visit(worker, `${arranged.base}/flows`)
    await expect(worker.getByText(/ · 结束 · 李志强 · 标注已撤回：标错了/)).toBeVisible()
    await expect(worker.getByText(/ · 按规则重新打开 · 李志强 · 再次标注“帮扶救助到位”（4\.4\.b）/)).toBeVisible()

    await press(worker, '登记生活、工作环境调研')
    const survey = dialog(worker, '生活、工作环境调研（7.2.3.a）')
    await box(survey, '生活地点').fill('增江街某处')
    await box(survey, '生活环境所见').fill('独居，屋顶漏水')
    await press(survey, '保存')
    await expect(survey.getByText('工作环境所见').first()).toBeVisible()
    await box(survey, '工作地点').fill('无业')
    await box(survey, '工作环境所见').fill('失业两年')
    await press(survey, '保存')
    await expect(survey).toHaveCount(0)
    await expect(worker.getByText('失业两年')).toBeVisible()

    const flow = await flowOf(worker, arranged)
    await written(worker, arranged, flow, 'hardship/application', { type: 'medical', organ: '荔城街道民政办' })
    await visit(worker, arranged.base)
    await press(worker, '登记答复')
    const reply = dialog(worker, '登记答复')
    await tick(reply, '方式', '电话')
    await box(reply, '答复内容').fill('民政办已批准医疗救助')
    await box(reply, '作出结果的机关').fill('荔城街道民政办')
    await box(reply, '收到结果日期').fill(dayHere())
    await press(reply, '保存')
    await expect(reply).toHaveCount(0)
    await press(worker, '登记资源')
    const link = dialog(worker, '登记资源')
    await box(link, '资源').fill('助医金')
    await tick(link, '提供方类型', '公益组织')
    await box(link, '提供方').fill('区慈善会')
    await tick(link, '结果', '已落实')
    await press(link, '保存')
    await expect(link).toHaveCount(0)
    await visit(worker, `${arranged.base}/flows`)
    await expect(worker.getByText('公益组织 1 · 合计 1')).toBeVisible()
    await press(worker, '登记申请结果')
    const result = dialog(worker, '申请结果（6.3.1.c）')
    await tick(result, '结果', '批准')
    await press(result, '保存')
    await expect(result).toHaveCount(0)
    await expect(worker.getByText('收到结果后 0 天回复')).toBeVisible()

    await press(worker, '登记：帮扶救助到位')
    await box(worker, '办理情况').fill('已协助申请医疗救助')
    await press(dialog(worker, '帮扶救助到位：登记办理情况'), '确定')
    await expect(worker.getByText('已标注，有记录')).toBeVisible()
  })
})

async function flowOf(page: Page, { matterId }: Arranged): Promise<string> {
  return (await told(page, { tenant }, 'flows.ofMatter', { matterId })).flows[0].id
}

async function written(page: Page, { matterId }: Arranged, flowId: string, step: string, answers: object): Promise<void> {
  await told(page, { tenant }, 'flows.record', { requestId: randomUUID(), matterId, flowId, step, answers: { on: dayHere(), at: '00:05', ...answers } })
}
