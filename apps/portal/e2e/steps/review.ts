import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { box, choose, group, press, tick } from './fields.ts'
import { typeSignature } from './forms.ts'

/** The lead returns a form with a comment at one field. */
export async function returnForm(page: Page, field: string, comment: string): Promise<void> {
  await press(page, '退回修改')
  await page.getByRole('combobox', { name: '栏目' }).fill(field)
  await page.getByRole('option', { name: field }).first().click()
  await box(page, '意见').fill(comment)
  await press(page, '退回给社工')
  await done(page)
}

/** A.30 是 and A.31: the lead accepts the case and names its worker. */
export async function acceptCase(page: Page, { signer, worker, opinion }: { signer: string; worker: string; opinion: string }): Promise<void> {
  await press(page, '同意接案')
  const dialog = page.getByRole('dialog')
  await choose(page, dialog, '负责社工', worker)
  await box(dialog, '意见').fill(opinion)
  await typeSignature(page, signer)
  await done(page)
}

/** 6.2.b: a plan is approved as lawful, with its basis. */
export async function approvePlan(page: Page, signer: string): Promise<void> {
  await press(page, '签批通过')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /^方案在法律法规政策/ }).check()
  await box(dialog, '合法合规依据').fill('《信访工作条例》第三十三条')
  await typeSignature(page, signer)
  await done(page)
}

export async function approveForm(page: Page, signer: string, opinion = ''): Promise<void> {
  await press(page, '签批通过')
  await box(page.getByRole('dialog'), '意见').fill(opinion)
  await typeSignature(page, signer)
  await done(page)
}

/** C.14 to C.16: the agency's evaluation and its rating. */
export async function evaluateClosure(page: Page, { signer, evaluation, rating }: { signer: string; evaluation: string; rating: string }): Promise<void> {
  await press(page, '签批通过')
  const dialog = page.getByRole('dialog')
  await box(dialog, '服务机构的评估').fill(evaluation)
  await tick(dialog, '等次', rating)
  await expect(group(dialog, '等次').getByRole('radio', { name: rating, exact: true })).toBeChecked()
  await typeSignature(page, signer)
  await done(page)
}

async function done(page: Page): Promise<void> {
  await expect(page.getByText('已办理').last()).toBeVisible()
}
