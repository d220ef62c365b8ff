import { expect, test } from './fixtures.ts'
import { people } from './people.ts'
import { dayHere } from './steps/arrange.ts'
import { box, choose, dialog, group, press } from './steps/fields.ts'
import { actsOf } from './steps/acts.ts'

test.use({ meets: 'refusals' })

const firstPassword = 'guangzhou-spring-2026'
const ownPassword = '凉茶三碗 at dawn, no sugar'

test('3.9: a bureau contracts an agency, the agency takes on a worker, the worker signs in, chooses a password of their own and goes on; who, when and why stand in the acts', async ({ deskOf, page }) => {
  const mark = Date.now().toString(36)
  const title = `荔湾区信访社会工作试点项目 ${mark}`

  const admin = await deskOf('gz-admin', '/gz/settings/contracts')
  await admin.getByRole('link', { name: '订立合同' }).click()
  await choose(admin, admin, '服务机构', '荔乡社会工作服务中心')
  await box(admin, '合同编号').fill(`LWXF-${mark}`)
  await box(admin, '合同名称').fill(title)
  await box(admin, '止').fill('2027-12-31')
  await admin.getByLabel('筛选辖区').fill('荔湾')
  await admin.getByRole('checkbox', { name: '荔湾区' }).check()
  await admin.getByLabel('筛选辖区').fill('西村')
  await admin.getByRole('checkbox', { name: '西村街道' }).check()
  await group(admin, '服务模块').getByText('个案管理').click()
  await box(admin, '事由').fill('市级试点，经公开遴选')
  await admin.getByRole('main').getByRole('button', { name: '订立合同' }).click()
  await expect(admin.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(admin.getByRole('main')).toContainText('生效')
  await expect(admin.getByRole('row').filter({ hasText: '个案管理' })).toContainText('机构尚未开启')
  await admin.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '下级辖区' }).click()
  await expect(actsOf(admin).filter({ hasText: title })).toContainText(new RegExp(`订立合同.*${people['gz-admin']}.*市级试点，经公开遴选`, 's'))

  const agency = await deskOf('lixiang', '/agency/lixiang')
  await agency.getByRole('link', { name: new RegExp(`^${title}`) }).click()
  await expect(agency.getByRole('heading', { level: 1 })).toContainText(title)
  await press(agency, '设置岗位')
  const post = dialog(agency, '设置项目人员')
  await box(post, '姓名').fill('西门晓')
  await box(post, '用户名').fill(`new-${mark}`)
  await post.getByLabel('初始密码').fill(firstPassword)
  await expect(box(post, '起')).toHaveValue(dayHere())
  await box(post, '止（可不填）').fill('2027-06-30')
  await box(post, '事由').fill('试点项目招聘')
  await press(post, '设置')
  await expect(agency.getByRole('row').filter({ hasText: '西门晓' })).toContainText(/信访社工.*2027/)
  await agency.getByRole('switch', { name: '个案管理' }).click()
  await box(dialog(agency, '开启“个案管理”'), '事由').fill('按合同开展')
  await press(agency, '开启模块')
  await agency.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '服务合同' }).click()
  await expect(actsOf(agency).filter({ hasText: '试点项目招聘' })).toContainText(new RegExp(`设置岗位.*${people.lixiang}.*${new Date().getFullYear()}`, 's'))
  await expect(actsOf(agency).filter({ hasText: '按合同开展' })).toContainText(new RegExp(`开启模块.*${people.lixiang}`, 's'))

  await page.goto('/gz-lw/cases')
  await page.getByRole('textbox', { name: '用户名' }).fill(`new-${mark}`)
  await page.getByLabel('密码').fill(firstPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('修改初始密码')
  await page.getByLabel('当前密码').fill(firstPassword)
  await page.getByLabel(/^新密码/).fill(firstPassword)
  await page.getByLabel('再输入一次新密码').fill(firstPassword)
  await page.getByRole('button', { name: '修改并继续' }).click()
  await expect(page.getByRole('alert')).toContainText('新密码与当前密码相同')
  await page.getByLabel(/^新密码/).fill(ownPassword)
  await page.getByLabel('再输入一次新密码').fill(ownPassword)
  await page.getByRole('button', { name: '修改并继续' }).click()
  await expect(page).toHaveURL(/\/gz-lw\/cases$/)
  await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '个案成效' })).toBeVisible()
})
