import { addDays, today } from '@xinshe/words'
import { expect, test } from './fixtures.ts'
import { openedCase } from './steps/arrange.ts'
import { box, dialog, press, tick } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'

test.use({ meets: 'refusals' })

const people = { 地点: '信访大厅', 主办人员: '林某', '主办人员的单位、职务': '街道信访办', '协助人（信访社工）': '卢锦荣', 劝导对象和在场人员: '来访人及家属', 劝导用语: '请到接待室慢慢说。', 对方的回应: '不愿离开。', 见证人: '保安一人' }
const escalation = { 联系的机关: '龙洞派出所', 联系人和电话: '值班民警', 联系时间: '10:20', 联系结果: '已派员到场。' }

test('5.9.c, 5.9.d, 6.3.3.f: a dissuasion without effect is taken further and prints with its times; where the module is off a referral is offered', async ({ deskOf }) => {
  const [worker, other] = await Promise.all([deskOf('gz-worker4'), deskOf('zc-worker3', '/gz-zc-xt')])
  const yesterday = addDays(today(new Date()), -1)
  const { base } = await openedCase(worker, 'gz-th-lh', { name: '端木宁' })

  await visit(worker, `${base}/behaviour-correction/behaviour`)
  await press(worker, '登记劝导')
  await box(worker, '日期').fill(yesterday)
  await box(worker, '时间').fill('09:40')
  await worker.getByText('劝阻', { exact: true }).click()
  for (const [name, text] of Object.entries(people)) await box(worker, name).fill(text)
  await press(worker, '保存劝导记录')
  await expect(worker.getByText('结果待登记')).toBeVisible()

  await press(worker, '登记结果')
  await tick(worker, '结果', '无效')
  await press(worker, '保存结果')
  await expect(worker.getByText(/劝导无效的，须登记联系信访部门/).first()).toBeVisible()
  await box(worker, '未联系的理由（督导填写）').fill('已自行离开')
  await press(worker, '保存结果')
  await expect(worker.getByText(/由督导写明理由后登记结果/)).toBeVisible()
  await tick(worker, '已联系', '公安机关')
  await box(worker, '联系日期').fill(yesterday)
  for (const [name, text] of Object.entries(escalation)) await box(worker, name).fill(text)
  await press(worker, '保存结果')
  await expect(worker.getByText('结果待登记')).toBeHidden()

  await worker.getByRole('link', { name: '打印劝导记录' }).click()
  const sheet = worker.getByRole('article')
  await expect(sheet).toContainText('公安机关：龙洞派出所')
  await expect(sheet).toContainText(/记录人：卢锦荣.*记录时间/)
  await expect(sheet).toContainText('主办人员签名')

  const off = await openedCase(other, 'gz-zc-xt', { name: '鲜于平' })
  await visit(other, `${off.base}/flows`)
  await other.getByRole('link', { name: '转介：行为矫正' }).click()
  await expect(box(dialog(other, '转介'), '诉求')).toHaveValue('请提供行为矫正服务。')
})
