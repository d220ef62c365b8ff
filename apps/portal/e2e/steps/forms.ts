import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { riskScreen } from '@xinshe/core/risk/risk-screen.ts'
import { box, group, press, tick } from './fields.ts'

export interface IntakeText {
  readonly demand: string
  readonly background: string
  readonly needsAnalysis: string
}

/** Fills form A with what submitting asks for and a little more; name, telephone and day came with the registration. */
export async function fillIntake(page: Page, { demand, background, needsAnalysis }: IntakeText): Promise<void> {
  await page.getByRole('checkbox', { name: /^已告知信访人/ }).check()
  await tick(page, '个案来源', '社工探访/接访')
  await box(page, '请注明').fill('荔城街道信访接待大厅')
  await box(page, '信访诉求及要求').fill(demand)
  // A.05 is filled in already: who ticks it again means it.
  await tick(page, '初访/重访', '初访对象')
  await expect(group(page, '初访/重访').getByRole('radio', { name: '初访对象', exact: true })).toBeChecked()
  await tick(page, '居住状况', '与配偶同住')
  await tick(page, '问题/需要', '政策引导')
  await tick(page, '问题/需要', '情绪疏导')
  await box(page, '个案背景').fill(background)
  await box(page, '服务对象需求分析').fill(needsAnalysis)
  await seeNoRisk(page)
}

/** 6.3.3.a: looked for all four, saw none; one tap each. */
export async function seeNoRisk(page: Page): Promise<void> {
  for (const { label } of Object.values(riskScreen)) await tick(page, label.zh, '未见')
}

export interface InterviewText {
  readonly purpose: string
  readonly record: string
  readonly evaluation: string
}

/** Fills form B; the petitioner and the day stand there already. */
export async function fillInterview(page: Page, { purpose, record, evaluation }: InterviewText): Promise<void> {
  await box(page, '会谈目的').fill(purpose)
  await tick(page, '工作形式', '面谈')
  await box(page, '会谈记录').fill(record)
  await box(page, '本次服务情况总体评估及分析').fill(evaluation)
  await seeNoRisk(page)
}

/** The text is on the server: the page says so, and nobody pressed anything. */
export async function keptByItself(page: Page): Promise<void> {
  await expect(page.getByText(/^已存 \d\d:\d\d/)).toBeVisible({ timeout: 6_000 })
}

/** Submits and signs; the form is locked afterwards. */
export async function signForm(page: Page, signer: string): Promise<void> {
  await press(page, '提交签名')
  await typeSignature(page, signer, '签名并提交')
  await expect(page.getByText('已签名提交，等待项目负责人签批').first()).toBeVisible()
}

/** Typing one's own name signs. */
export async function typeSignature(page: Page, signer: string, button = '签名'): Promise<void> {
  const line = page.getByRole('textbox', { name: /^签名：请输入您的姓名/ })
  const open = page.getByRole('dialog').filter({ has: line })
  await line.fill(signer)
  await press(open, button)
  await expect(open).toBeHidden()
}
