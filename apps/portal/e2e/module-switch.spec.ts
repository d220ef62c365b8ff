import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openedCase } from './steps/arrange.ts'
import { ask } from './steps/ask.ts'
import { box, dialog, press } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

test.use({ meets: 'refusals' })

const desk = { tenant: 'gz-zc-xt' }

test('a module that the agency switches off is absent from menu, tabs, cards, page and procedure, and comes back whole', async ({ deskOf }) => {
  const worker = await deskOf('zc-worker3', '/gz-zc-xt')
  const { base, caseId } = await openedCase(worker, 'gz-zc-xt', { name: '钟离安' })
  const admin = await deskOf('lixiang', '/agency/lixiang')
  await admin.getByRole('link', { name: /^增城区信访社会工作服务项目/ }).click()

  await expectModule(worker, base, true)
  expect(await answersOf(worker, caseId)).toEqual([200, 200])

  await turn(admin, '关闭', '项目调整，暂不开展')
  await expectModule(worker, base, false)
  await visit(worker, '/gz-zc-xt/s/case-management')
  await expect(worker.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
  await visit(worker, `${base}/case-management/effect`)
  await expect(worker.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
  expect(await answersOf(worker, caseId)).toEqual(['NOT_FOUND', 'NOT_FOUND'])

  await turn(admin, '开启', '恢复开展')
  await expectModule(worker, base, true)
  expect(await answersOf(worker, caseId)).toEqual([200, 200])
})

/** Flicks the switch of 个案管理 and gives the reason; the table then shows who did it, and why. */
async function turn(admin: Page, to: '开启' | '关闭', reason: string): Promise<void> {
  await admin.getByRole('switch', { name: '个案管理' }).click()
  const open = dialog(admin, `${to}“个案管理”`)
  await box(open, '事由').fill(reason)
  await press(open, `${to}模块`)
  await expect(admin.getByRole('row').filter({ hasText: '个案管理' })).toContainText(new RegExp(`机构已${to}.*郑少芬.*${reason}`))
}

async function expectModule(worker: Page, base: string, isThere: boolean): Promise<void> {
  await visit(worker, '/gz-zc-xt')
  await expect(worker.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '个案成效' })).toHaveCount(isThere ? 1 : 0)
  await expect(worker.getByRole('heading', { name: '成效评估到期' })).toHaveCount(isThere ? 1 : 0)
  await visit(worker, base)
  await expect(worker.getByRole('navigation', { name: '个案内容' }).getByRole('link', { name: '成效' })).toHaveCount(isThere ? 1 : 0)
}

async function answersOf(worker: Page, caseId: string): Promise<unknown[]> {
  const answers = [
    await ask(worker, desk, 'case-management.reassessmentsDue', { limit: 5 }),
    await ask(worker, desk, 'case-management.effectOfCase', { caseId })
  ]
  return answers.map(({ status, code }) => code ?? status)
}
