import { expect, test } from './fixtures.ts'
import { openedCase } from './steps/arrange.ts'
import { box, choose, group, press, tick } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'
import { beginSomebodyNew, describe, foundAtCounter, lookFor, registerAndOpen } from './steps/reception.ts'

test.describe('the worker registers at the own desk', () => {
  test('7.1.1.b: the case is open at once, and form A has what was said at the counter', async ({ deskOf }) => {
    const worker = await deskOf('gz-worker3', '/gz-py-sqiao/reception')
    const number = await registerAndOpen(worker, { name: '欧阳恩泽', phone: '13800135791', matter: '反映小区停车费上涨未公示' })

    expect(number).toMatch(/^PYSQIAO-\d{4}-\d{4}$/)
    await worker.getByRole('link', { name: '填写接案表 A' }).click()
    await expect(group(worker, '案主姓名')).toContainText('欧阳**')
    await group(worker, '联系电话').getByRole('button').click()
    await expect(box(worker, '联系电话')).toHaveValue('13800135791')
    await expect(box(worker, '联系电话')).toBeFocused()
  })

  test('7.1.1.c, 7.1.1.d: residence and place of occurrence are chosen apart; form A has the address in full, the list goes by town', async ({ deskOf }) => {
    const worker = await deskOf('gz-worker3', '/gz-py-zc/reception')
    await beginSomebodyNew(worker, '诸葛安澜')
    const [home, occurrence] = [group(worker, '居住地'), group(worker, '问题发生地')]
    await press(home, '就在钟村街道')
    await expect(home.getByRole('combobox', { name: '镇街' })).toHaveText('钟村街道')
    for (const [level, place] of Object.entries({ 省: '湖南省', 市: '长沙市', 区县: '岳麓区' })) await choose(worker, occurrence, level, place)
    await describe(worker, { name: '诸葛安澜', matter: '反映工地拖欠工程款' })
    await box(worker, '住址').fill('康乐路 8 号')
    await press(worker, '登记并开案')
    await worker.getByRole('link', { name: '填写接案表 A' }).click()
    await group(worker, '联系地址').getByRole('button').click()
    await expect(box(worker, '联系地址')).toHaveValue('广东省广州市番禺区钟村街道康乐路 8 号')

    await visit(worker, '/gz-py-zc/cases')
    await choose(worker, worker.getByRole('main'), '问题发生地', '长沙市岳麓区')
    await expect(worker.getByRole('row').filter({ hasText: '反映工地拖欠工程款' })).toBeVisible()
    await choose(worker, worker.getByRole('main'), '居住地', '番禺区钟村街道')
    await expect(worker).toHaveURL(/^(?=.*[?&]residence=440113\d{6}\b)(?=.*[?&]occurrence=430104\b)/)
    await expect(worker.getByRole('row').filter({ hasText: '反映工地拖欠工程款' })).toBeVisible()
  })

  test('1.b: a stateless person without any document is registered', async ({ deskOf }) => {
    const worker = await deskOf('gz-worker3', '/gz-py-st/reception')
    await beginSomebodyNew(worker, 'Aung Min')
    await tick(worker, '国籍类别', '无国籍人')
    await tick(worker, '证件', '无')
    await expect(box(worker, '证件号码')).toBeHidden()
    await box(worker, '需要翻译的语言').fill('缅甸语')
    await describe(worker, { name: 'Aung Min', matter: '反映租房押金不退' })
    await press(worker, '登记并开案')

    await expect(worker.getByRole('status').filter({ hasText: '个案编号' })).toBeVisible()
  })

  test('3.1: an organisation has a representative and neither gender nor birth', async ({ deskOf }) => {
    const worker = await deskOf('gz-worker3', '/gz-py-dh/reception')
    await beginSomebodyNew(worker, '东环花园业主委员会')
    await tick(worker, '信访人类别', '其他组织')
    await expect(group(worker, '性别')).toBeHidden()
    await expect(box(worker, '出生年月')).toBeHidden()
    await box(worker, '名称').fill('东环花园业主委员会')
    await box(worker, '代表人').fill('甘雨桐')
    await tick(worker, '信访渠道', '书信')
    await box(worker, '信访事项').fill('反映小区公共收益未公开')
    await press(worker, '登记并开案')

    await expect(worker.getByRole('status').filter({ hasText: '个案编号' })).toBeVisible()
  })

  test('7.1.1.b: an identity number whose checksum is wrong is pointed out where it is typed and stops nobody', async ({ deskOf }) => {
    const worker = await deskOf('gz-worker3', '/gz-py-qn/reception')
    await beginSomebodyNew(worker, '简若涵')
    await describe(worker, { name: '简若涵', idNumber: '440118198005050020', matter: '反映夜间施工噪声' })
    await expect(box(worker, '证件号码')).toHaveAccessibleDescription(/校验位不符/)
    await press(worker, '登记并开案')

    await expect(worker.getByText(/校验/).first()).toBeVisible()
    await expect(worker.getByRole('status').filter({ hasText: '个案编号' })).toBeVisible()
  })
})

test.describe('nobody and nothing is registered twice', () => {
  test('7.1.1.e: an official number that is here already opens the matter it belongs to', async ({ deskOf }) => {
    const worker = await deskOf('gz-worker3')
    const officialNumber = `GZ${Date.now()}`
    await openedCase(worker, 'gz-py-ds', { name: '夏侯明远', title: '反映古树被擅自砍伐', officialNumber })
    await visit(worker, '/gz-py-ds/reception')
    await beginSomebodyNew(worker, '甘雨桐')
    await box(worker, '信访信息系统编号').fill(officialNumber.toLowerCase())
    await worker.getByRole('link', { name: '反映古树被擅自砍伐' }).click()

    await expect(worker.getByRole('heading', { level: 1 })).toHaveText('反映古树被擅自砍伐')
  })

  test('7.1.1.b: the box finds by name, pinyin, initials, last four digits and case number before anybody can be made', async ({ deskOf }) => {
    const worker = await deskOf('gz-worker3')
    const { number } = await openedCase(worker, 'gz-py-lp', { name: '曾乐晴', phone: '13800139164' })
    await visit(worker, '/gz-py-lp/reception')
    await expect(worker.getByRole('option')).toHaveCount(0)
    await expect(worker.getByText('都不是，登记新的信访人')).toBeHidden()

    for (const query of ['曾乐晴', 'zengleqing', 'zlq', '9164', number]) {
      await lookFor(worker, query)
      await expect(foundAtCounter(worker, number), query).toBeVisible()
    }
    await foundAtCounter(worker, number).click()
    await expect(worker.getByText('曾**').first()).toBeVisible()
    await expect(group(worker, '这次信访的事项').getByText('同一事项再次信访：反映楼上漏水无人处理')).toBeVisible()
  })
})

test.describe('the counter is cut off while a number is looked up', () => {
  test.use({ meets: 'a dead server', windows: 'of its own' })

  test('7.1.1.e: a number that could not be looked up is not passed over in silence', async ({ deskOf }) => {
    const worker = await deskOf('gz-worker3', '/gz-py-sw/reception')
    await beginSomebodyNew(worker, '甘雨桐')
    await worker.route('**/rpc/petitioners.search*', (route) => route.abort('connectionrefused'))
    await box(worker, '信访信息系统编号').fill('GZ20260077')

    await expect(worker.getByText('没能查到这个编号是否已登记')).toBeVisible()
  })
})
