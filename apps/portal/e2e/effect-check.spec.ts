import { expect, test } from './fixtures.ts'
import { people } from './people.ts'
import { acceptedCase } from './steps/arrange.ts'
import { reload } from './steps/case.ts'
import { box, press } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

const tenant = 'gz-th-lh'
const scores = { 需要满足程度: '3', 情绪状态: '4', 问题应对能力: '4', 社会支持: '5', 依法理性表达诉求: '2' }

test('5.6.d: a case that was accepted gets a date for its baseline; what is recorded shows in its tab', async ({ deskOf }) => {
  const worker = await deskOf('gz-worker4')
  const lead = await deskOf('gz-lead')
  const { base, number } = await acceptedCase(worker, lead, tenant, people['gz-worker4'], { name: '濮阳安' })

  // The event is told after the acceptance, within the server's next rounds.
  await expect(async () => {
    await visit(worker, `/${tenant}/s/case-management`)
    await expect(worker.getByRole('row').filter({ hasText: number })).toBeVisible({ timeout: 500 })
  }).toPass()
  await worker.getByRole('link', { name: number }).click()

  await press(worker, '填写基线评估')
  for (const [name, score] of Object.entries(scores)) await box(worker, name).fill(score)
  await box(worker, '评分依据').fill('会谈中所见，睡眠差，家人支持尚可。')
  await expect(worker.getByText('草稿已保存')).toBeVisible()
  await reload(worker)
  await press(worker, '填写基线评估')
  await expect(box(worker, '评分依据')).toHaveValue('会谈中所见，睡眠差，家人支持尚可。')
  await box(worker, '下一次评估日期').fill('2020-01-01')
  await press(worker, '保存评估')
  await expect(box(worker, '下一次评估日期')).toHaveAccessibleDescription(/须晚于本次/)
  await box(worker, '下一次评估日期').fill('')
  await press(worker, '保存评估')

  await expect(worker.getByText('成效评估已保存').first()).toBeVisible()
  await expect(worker.getByText('会谈中所见，睡眠差，家人支持尚可。')).toBeVisible()
  await expect(worker.getByText('基线', { exact: false }).first()).toBeVisible()
  await visit(worker, `${base}/timeline`)
  await expect(worker.getByRole('main').getByText(/成效/).first()).toBeVisible()
})
