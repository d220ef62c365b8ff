import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { box, cell, dialog, group, press, tick } from './fields.ts'

export interface PlanText {
  readonly goal: string
  readonly indicator: string
  /** `2026-12-31` */
  readonly dueOn: string
  readonly stageGoal: string
}

/** 7.1.3.c and 7.1.4.a: one goal with indicator and date, one stage goal beneath it. */
export async function fillPlan(page: Page, { goal, indicator, dueOn, stageGoal }: PlanText): Promise<void> {
  await press(group(page, '信访人需求'), '添加一行')
  await tick(page, '需要（第 1 行）', '权利维护')
  await tick(page, '缺少（第 1 行）', '机会')
  await cell(page, '具体情况', 1).fill('当面沟通的机会')
  await press(group(page, '服务目标'), '添加一行')
  await cell(page, '目标', 1).fill(goal)
  await cell(page, '评估指标', 1).fill(indicator)
  await cell(group(page, '服务目标'), '完成日期', 1).fill(dueOn)
  await press(group(page, '阶段性目标'), '添加一行')
  await cell(page, '所属目标序号', 1).fill('1')
  await cell(page, '阶段性目标', 1).fill(stageGoal)
  await box(page, '没有服务风险的理由').fill('诉求明确，情绪平稳')
}

/** 7.1.3.f: the agreement has been signed on paper. */
export async function recordAgreement(page: Page): Promise<void> {
  await press(page, '登记已签协议')
  await press(dialog(page, '登记服务协议'), '登记')
  await expect(page.getByText('已记录').first()).toBeVisible()
}

export async function beginService(page: Page): Promise<void> {
  await press(page, '开始服务')
  await expect(page.getByText('服务开始').first()).toBeVisible()
}

/** Fills form C; its goals came from the plan. */
export async function fillClosure(page: Page, { reflection }: { reflection: string }): Promise<void> {
  await group(page, '类别').getByText('个案结束').click()
  await group(page, '结案类型').getByText('目标达成').click()
  await group(page, '目标达成情况（第 1 行）').getByText('达成', { exact: true }).click()
  await box(page, '链接的资源').fill('街道城建办、电梯维保单位')
  await box(page, '联络的相关部门').fill('荔城街道城建办')
  await box(page, '社工反思及建议').fill(reflection)
}
