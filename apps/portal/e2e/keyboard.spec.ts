import { riskScreen } from '@xinshe/core/risk/risk-screen.ts'
import { expect, test } from './fixtures.ts'
import { demoPassword, people } from './people.ts'
import { expectStage } from './steps/case.ts'
import { cell, group } from './steps/fields.ts'
import { enter, signByKeys, tabTo, tickByKeys, typeInto } from './steps/keyboard.ts'
import { ready } from './steps/open-desk.ts'
import { approvedByLead, postOf } from './steps/verdicts.ts'

const tenant = 'gz-zc-lc'
const signer = people['lc-worker2']

test('A.29, B.13, C.12: a worker does the whole job without a mouse', async ({ page, deskOf }) => {
  test.setTimeout(120_000)
  const lead = await deskOf('lc-lead', `/${tenant}`)
  const again = async () => {
    await page.reload()
    await ready(page)
  }

  await page.goto('/login')
  await ready(page)
  await page.keyboard.type('lc-worker2')
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('今日')

  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('接待登记')
  await tabTo(page, page.getByRole('main').getByRole('combobox'))
  await page.keyboard.type('诸葛明晓')
  await expect(page.getByRole('option', { name: '都不是，登记新的信访人' })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await typeInto(page, '姓名', '诸葛明晓')
  await typeInto(page, '联系电话', '13800004321')
  await tickByKeys(page, '信访渠道', '走访')
  await typeInto(page, '信访事项', '反映路面塌陷未修复')
  await page.keyboard.press('Enter')
  await enter(page, page.getByRole('link', { name: '填写接案表 A' }))

  await tabTo(page, page.getByRole('checkbox', { name: /^已告知信访人/ }))
  await page.keyboard.press('Space')
  await typeInto(page, '信访诉求及要求', '要求查明责任并修复路面。')
  await tickByKeys(page, '问题/需要', '诉求解决')
  for (const { label } of Object.values(riskScreen)) await tickByKeys(page, label.zh, '未见')
  await typeInto(page, '服务对象需求分析', '任务中心模式')
  await signByKeys(page, signer)
  const caseId = /cases\/([0-9a-f-]{36})/.exec(page.url())![1]!
  await approvedByLead(lead, tenant, caseId, 'core.intake', { assignee: await postOf(lead, tenant, signer), opinion: '' })

  await again()
  await enter(page, page.getByRole('navigation', { name: '个案内容' }).getByRole('link', { name: '计划' }))
  await enter(page, group(page, '信访人需求').getByRole('button', { name: '添加一行' }))
  await tickByKeys(page, '需要（第 1 行）', '权利维护')
  await tickByKeys(page, '缺少（第 1 行）', '机会')
  await typeInto(page, cell(page, '具体情况', 1), '与施工方沟通的机会')
  await enter(page, group(page, '服务目标').getByRole('button', { name: '添加一行' }))
  await expect(cell(page, '目标', 1)).toBeFocused()
  await page.keyboard.type('路面修复')
  await typeInto(page, cell(page, '评估指标', 1), '通过验收')
  await typeInto(page, cell(page, '完成日期', 1), '2027-03-31')
  await typeInto(page, '没有服务风险的理由', '诉求明确')
  await signByKeys(page, signer)
  await approvedByLead(lead, tenant, caseId, 'core.plan', { isLawful: true, legalBasis: '《信访工作条例》第三十三条', opinion: '' })
  await again()
  await enter(page, page.getByRole('button', { name: '登记已签协议' }))
  await enter(page, page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }))
  await enter(page, page.getByRole('button', { name: '开始服务' }))
  await expectStage(page, '服务中')

  await page.keyboard.press('b')
  await typeInto(page, '会谈目的', '约定勘查')
  await tickByKeys(page, '工作形式', '电话')
  await typeInto(page, '会谈记录', '电话约定周五上午现场勘查。')
  await typeInto(page, '本次服务情况总体评估及分析', '情绪平稳')
  for (const { label } of Object.values(riskScreen)) await tickByKeys(page, label.zh, '未见')
  await signByKeys(page, signer)
  await approvedByLead(lead, tenant, caseId, 'core.interview', { opinion: '' })

  await again()
  await page.keyboard.press('c')
  await tickByKeys(page, '类别', '个案结束')
  await tickByKeys(page, '结案类型', '案主自决终止服务')
  await tickByKeys(page, '目标达成情况（第 1 行）', '部分达成')
  await signByKeys(page, signer)
  await approvedByLead(lead, tenant, caseId, 'core.closure', { evaluation: '规范', rating: 'good' })
  await again()
  await enter(page, page.getByRole('button', { name: '归档' }))
  await enter(page, page.getByRole('dialog').getByRole('button', { name: '归档' }))
  await expectStage(page, '已归档')
})
