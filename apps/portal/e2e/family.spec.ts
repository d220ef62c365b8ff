import { expect, test } from './fixtures.ts'
import { people } from './people.ts'
import { acceptedCase } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { box, cell, choose, dialog, group, press } from './steps/fields.ts'
import { signForm } from './steps/forms.ts'
import { visit } from './steps/open-desk.ts'

const tenant = 'gz-th-ty'

test('7.1.2.c, 6.3.1.a, 4.6: the family is drawn as its table is written, and stays as it was signed; a meeting picks a partner from the directory', async ({ deskOf }) => {
  const worker = await deskOf('gz-worker4')
  const lead = await deskOf('gz-lead', `/${tenant}/partners`)
  const { base, caseId } = await acceptedCase(worker, lead, tenant, people['gz-worker4'], { name: '公孙敏' })
  await told(worker, { tenant }, 'records.saveDraft', {
    caseId, form: 'core.assessment', version: 0,
    answers: { physical: '尚可', psychological: '焦虑', social: '少往来', needs: [{ kind: 'voice', lacks: 'chances', text: '当面沟通' }], members: [{ name: '外婆', relation: 'maternal-grandmother', living: 'apart' }, { relation: 'son', living: 'together' }], systems: [{ name: '居委会', kind: 'community', bond: 'weak' }] }
  })

  await visit(worker, `${base}/forms/assessment`)
  await expect(worker.getByRole('img', { name: '生态图: 居委会（社区，薄弱）' })).toBeVisible()
  await cell(group(worker, '家庭成员'), '姓名或称呼', 2).fill('小宝')
  const genogram = worker.getByRole('img', { name: '家系图: 外婆（外祖母，不同住）；小宝（儿子，同住）' })
  await expect(genogram).toContainText('小宝')
  await signForm(worker, people['gz-worker4'])
  await expect(worker.getByText(/第 1 版，.*绘制/)).toBeVisible()
  await expect(genogram).toBeVisible()

  await press(lead, '登记联动人员')
  const entry = dialog(lead, '登记联动人员')
  await group(entry, '类型').getByText('律师', { exact: true }).click()
  await box(entry, '姓名或名称').fill('万俟律师')
  await box(entry, '所在单位').fill('明理律师事务所')
  await press(entry, '保存')
  await expect(lead.getByRole('row').filter({ hasText: '万俟律师' })).toContainText('律师')

  await visit(worker, base)
  await press(worker, '召开会议')
  await choose(worker, dialog(worker, '召开会议'), '从联动力量名册选取', '万俟律师')
  await expect(cell(dialog(worker, '召开会议'), '单位或姓名', 1)).toHaveValue('万俟律师')
  await expect(cell(dialog(worker, '召开会议'), '职务或身份', 1)).toHaveValue('明理律师事务所')
})
