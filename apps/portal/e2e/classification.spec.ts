import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { dayHere, openedCase, type Arranged } from './steps/arrange.ts'
import { told } from './steps/ask.ts'
import { openPart } from './steps/case.ts'
import { box, choose, dialog, group, press, tick } from './steps/fields.ts'
import { visit } from './steps/open-desk.ts'
import { beginSomebodyNew, describe } from './steps/reception.ts'

const tenant = 'gz-zc-lc'
const here = `/${tenant}`
const repeated = /重复上访（第 2 次，期限待定）— 3\.4/

test('3.4, A.05: a second walk-in is flagged by itself with its reason, a second call is not; form A says 重访', async ({ deskOf }) => {
  const worker = await deskOf('lc-worker')
  const { matterId, petitionerId, base } = await openedCase(worker, tenant, { name: '卓再来', phone: '13800006611' })

  await registerAgain(worker, petitionerId, '电话')
  await visit(worker, `${here}/matters/${matterId}`)
  await expect(worker.getByText(repeated)).toHaveCount(0)

  await registerAgain(worker, petitionerId, '走访')
  await visit(worker, `${here}/matters/${matterId}`)
  await expect(worker.getByText(repeated)).toHaveCount(1)
  await expect(worker.getByText('登记时自动判定')).toBeVisible()

  await press(worker, '添加经历')
  const adding = dialog(worker, '添加信访经历')
  await box(adding, '日期').fill('2025-11-03')
  await box(adding, '机关').fill('增城区信访局')
  await choose(worker, adding, '层级', '区（县）')
  await press(adding, '添加')
  await expect(worker.getByText(/重复上访（第 3 次，期限待定）— 3\.4/)).toBeVisible()

  await visit(worker, `${here}/petitioners/${petitionerId}`)
  await expect(worker.getByRole('heading', { name: '来访分类次数' })).toBeVisible()
  await visit(worker, base)
  await openPart(worker, 'A 接案')
  await expect(group(worker, '初访/重访').getByRole('radio', { name: '重访对象' })).toBeChecked()
  await expect(box(worker, '信访经历')).toHaveValue(/2025年11月3日走访增城区信访局/)
})

test('3.6, 3.7: a town’s matter taken to the city is flagged; four people change nothing on the page, five do at once', async ({ deskOf }) => {
  // Another counter than the one above: a counter has one draft at a time.
  const worker = await deskOf('lc-worker2', `${here}/reception`)
  await beginSomebodyNew(worker, '庄越级')
  await describe(worker, { name: '庄越级', phone: '13800006622', matter: '反映垃圾站选址' })
  const notice = worker.getByText('启动集体上访处置流程（7.2.1）')
  await worker.getByLabel('人数').fill('4')
  await expect(notice).toHaveCount(0)
  await worker.getByLabel('人数').fill('5')
  await expect(notice).toBeVisible()

  await box(worker, '来访（来信、来电）的机关').fill('广州市信访局')
  const levels = worker.getByRole('combobox', { name: '该机关的层级' })
  await levels.nth(0).click()
  await worker.getByRole('option', { name: '市', exact: true }).click()
  await levels.nth(1).click()
  await worker.getByRole('option', { name: '镇街', exact: true }).click()
  await press(worker, '登记并开案')
  await worker.getByRole('link', { name: '打开信访事项' }).click()

  await expect(worker.getByText('越级上访 — 3.6')).toBeVisible()
  await expect(worker.getByText('集体上访 — 3.7')).toBeVisible()
  await expect(worker.getByText('到访 市 级，有权处理 镇街 级')).toBeVisible()
})

test.describe('what is refused is said in the dialog', () => {
  test.use({ meets: 'refusals' })

  test('3.3, 3.5: marks need their tests and elements, and a second person reviews', async ({ deskOf }) => {
    test.setTimeout(90_000)
    const worker = await deskOf('lc-worker')
    const arranged = await openedCase(worker, tenant, { name: '秦复核', phone: '13800006633' })
    await told(worker, { tenant }, 'cases.addContact', { matterId: arranged.matterId, channel: 'visit', happenedAt: `${dayHere()}T00:01:00+08:00` })
    await visit(worker, `${here}/matters/${arranged.matterId}`)

    await classify(worker, '标注非理性上访（3.3）')
    const irrational = dialog(worker, '标注非理性上访（3.3）')
    await irrational.getByText('没有事实或合理依据').click()
    await box(irrational, '依据的事实').fill('接待录像')
    await press(irrational, '标注')
    await expect(irrational.getByText('3.3 的两项判断都须为“是”')).toBeVisible()
    await irrational.getByText('影响公共秩序和信访秩序').click()
    await press(irrational, '标注')
    await expect(worker.getByText('非理性上访 — 3.3', { exact: true })).toBeVisible()

    await classify(worker, '记录缠访闹访（3.5）')
    const unruly = dialog(worker, '缠访闹访（3.5）')
    await unruly.getByText('不按法定途径反映诉求').click()
    await unruly.getByText('拉横幅').click()
    await box(unruly, '经过（更正时写明原因）').fill('在大厅门口拉横幅。')
    await press(unruly, '保存')
    await expect(unruly.getByText('四项要素须全部记录')).toBeVisible()
    // Only the early morning has passed whenever this runs.
    await box(unruly, '劝阻时间').fill('00:02')
    await box(unruly, '劝阻人').fill('李志强')
    await unruly.getByText('经劝阻不听').click()
    await press(unruly, '保存')
    await expect(worker.getByText('缠访闹访 — 3.5', { exact: true })).toBeVisible()

    const lead = await deskOf('lc-lead', `${here}/matters/${arranged.matterId}`)
    await classify(lead, '复核：非理性上访 — 3.3')
    await press(dialog(lead, '复核'), '提交复核')
    await expect(lead.getByText(/陈晓雯；黄敏仪 复核/)).toBeVisible()
  })

  test('3.3: whoever marks anew reads the verdict that overruled the mark; it stays beside the new one', async ({ deskOf }) => {
    test.setTimeout(90_000)
    const worker = await deskOf('lc-worker')
    const { matterId } = await openedCase(worker, tenant, { name: '秦推翻', phone: '13800006677' })
    const { contacts } = await told(worker, { tenant }, 'cases.matter', { matterId })
    const { id } = await told(worker, { tenant }, 'classification.recordIrrational', { matterId, contactId: contacts[0].id, noBasis: true, orderAffected: true, evidence: '接待录像' })
    await visit(worker, `${here}/matters/${matterId}`)
    const lead = await deskOf('lc-lead', `${here}/matters/${matterId}`)
    await told(lead, { tenant }, 'classification.review', { matterId, id, verdict: 'overruled', reason: '录像里秩序正常' })

    await visit(worker, `${here}/matters/${matterId}`)
    await expect(worker.getByText('非理性上访：复核不成立 — 3.3')).toBeVisible()
    await classify(worker, '标注非理性上访（3.3）')
    const marking = dialog(worker, '标注非理性上访（3.3）')
    await expect(marking.getByText('录像里秩序正常')).toBeVisible()
    await marking.getByText('没有事实或合理依据').click()
    await marking.getByText('影响公共秩序和信访秩序').click()
    await box(marking, '依据的事实').fill('接待录像')
    await press(marking, '标注')
    await expect(marking.getByText('须写明新的事实，不能沿用原来的依据')).toBeVisible()
    await box(marking, '依据的事实').fill('门口保安的记录')
    await press(marking, '标注')

    await expect(worker.getByText('非理性上访 — 3.3', { exact: true })).toBeVisible()
    await expect(worker.getByText(/黄敏仪 .*复核不成立 · 录像里秩序正常/)).toBeVisible()
  })

  test('7.1.2.g: of two who decide from the same page the second sees the first decision before saving', async ({ deskOf }) => {
    const worker = await deskOf('lc-worker')
    const { matterId } = await openedCase(worker, tenant, { name: '甄两次', phone: '13800006688' })
    const officer = await deskOf('lc-officer', `${here}/matters/${matterId}`)
    await press(officer.getByRole('region', { name: '本级、下级处理：机关决定' }), '登记决定')
    const deciding = dialog(officer, '机关决定：本级、下级处理')
    await tick(deciding, '决定', '下级处理')
    await box(deciding, '文号').fill('荔信〔2026〕12 号')
    await told(officer, { tenant }, 'screening.decide', { matterId, aspect: 'g', answer: 'own', documentNumber: '荔信〔2026〕11 号' })

    await press(deciding, '保存')

    await expect(deciding.getByText('荔信〔2026〕11 号')).toBeVisible()
    await press(deciding, '仍按我填写的保存')
    await expect(officer.getByText('下级处理（荔信〔2026〕12 号）')).toBeVisible()
  })

  test('7.1.2.l, 5.6.a: the opinion is advice until the bureau enters the decision; a judicial claim asks for guidance', async ({ deskOf }) => {
    test.setTimeout(90_000)
    const worker = await deskOf('lc-worker')
    const arranged = await openedCase(worker, tenant, { name: '甄别然', phone: '13800006644' })
    const matter = `${here}/matters/${arranged.matterId}`
    await visit(worker, matter)

    const opinion = worker.getByRole('region', { name: '不予受理、不再受理：协助甄别意见' })
    await press(opinion, '填写意见')
    const asking = dialog(worker, '协助甄别意见：不予受理、不再受理')
    await tick(asking, '意见', '不予受理')
    await press(asking, '保存')
    await expect(asking.getByText('请选择不予受理或不再受理的依据条款')).toBeVisible()
    await asking.getByText('已受理或正在办理').click()
    await press(asking, '保存')
    await expect(worker.getByText('建议不予受理')).toBeVisible()

    const officer = await deskOf('lc-officer', matter)
    const decision = officer.getByRole('region', { name: '不予受理、不再受理：机关决定' })
    await press(decision, '登记决定')
    const deciding = dialog(officer, '机关决定：不予受理、不再受理')
    await tick(deciding, '决定', '予以受理')
    await press(deciding, '保存')
    await expect(deciding.getByText('机关决定须填写文号')).toBeVisible()
    await box(deciding, '文号').fill('荔信〔2026〕8 号')
    await press(deciding, '保存')
    await expect(officer.getByText('予以受理（荔信〔2026〕8 号）')).toBeVisible()
    await expect(officer.getByRole('button', { name: '填写意见' })).toHaveCount(0)

    await visit(worker, arranged.base)
    await press(worker, '添加诉求')
    const claim = dialog(worker, '添加诉求')
    await box(claim, '诉求').fill('要求改判')
    await claim.getByText('涉法涉诉，引导司法途径').click()
    await press(claim, '保存')
    await expect(worker.getByText('登记引导司法途径的记录后，才能进入计划阶段')).toBeVisible()
    await worker.getByRole('link', { name: '到信访事项页登记' }).click()
    await press(worker, '登记引导')
    const guiding = dialog(worker, '登记引导')
    await box(guiding, '机关').fill('增城区人民法院')
    await box(guiding, '发放的材料').fill('诉讼指引一份')
    await press(guiding, '登记')
    await expect(worker.getByText(/增城区人民法院/)).toBeVisible()
    await visit(worker, arranged.base)
    await expect(worker.getByText('登记引导司法途径的记录后')).toHaveCount(0)
  })
})

test.describe('an accusation', () => {
  test.use({ meets: 'refusals' })

  test('7.1.2.i: it is hidden from the accused bureau’s officer by link, search and list, and the district is told', async ({ deskOf }) => {
    test.setTimeout(90_000)
    const worker = await deskOf('lc-worker')
    const arranged = await openedCase(worker, tenant, { name: '覃检举', phone: '13800006655', title: `反映街道截留补助 ${Date.now().toString(36)}` })
    const officer = await deskOf('lc-officer', `${here}/matters/${arranged.matterId}`)
    await expect(officer.getByRole('heading', { level: 1 })).toContainText('反映街道截留补助')

    await visit(worker, `${here}/matters/${arranged.matterId}`)
    await press(worker, '检举控告回避')
    const accusing = dialog(worker, '检举控告：对被检举方隐藏')
    await accusing.getByText('荔城街道信访部门').click()
    await accusing.getByRole('textbox', { name: /^反映的是谁/ }).fill('反映荔城街道信访部门截留补助')
    await press(accusing, '设置回避')
    await expect(worker.getByText('检举控告：已设置回避')).toBeVisible()

    await officer.goto(`${here}/matters/${arranged.matterId}`)
    await expect(officer.getByRole('heading', { level: 1 })).not.toContainText('反映街道截留补助')
    await expect(officer.getByText(arranged.number)).toHaveCount(0)
    await visit(officer, `${here}/cases?view=tenant&q=${arranged.number}`)
    await expect(officer.getByRole('link', { name: arranged.number })).toHaveCount(0)
    const found = await told(officer, { tenant }, 'petitioners.search', { q: '覃检举' })
    expect(found.petitioners).toEqual([])

    const district = await deskOf('zc-officer', '/gz-zc')
    await expect(district.getByRole('heading', { name: '检举控告通报' })).toBeVisible()
    await expect(district.getByText('反映荔城街道信访部门截留补助').first()).toBeVisible()
  })

  test('7.1.2.i: an opinion that it is one asks for the accused where it is written, keeps what was typed, and walls as it is saved', async ({ deskOf }) => {
    const worker = await deskOf('lc-worker')
    const { matterId } = await openedCase(worker, tenant, { name: '覃意见', phone: '13800006656', title: `反映街道克扣安置费 ${Date.now().toString(36)}` })
    await visit(worker, `${here}/matters/${matterId}`)
    await press(worker.getByRole('region', { name: '纪检监察检举控告：协助甄别意见' }), '填写意见')
    const opinion = dialog(worker, '协助甄别意见：纪检监察检举控告')
    await tick(opinion, '意见', '属检举控告')
    await opinion.getByRole('textbox', { name: /^理由/ }).fill('反映荔城街道王主任克扣安置费')
    await opinion.getByRole('textbox', { name: /^反映的是谁/ }).fill('反映荔城街道信访部门')

    await press(opinion, '保存')
    await expect(opinion.getByText('请选择被检举控告的单位或人员')).toBeVisible()
    await expect(opinion.getByRole('textbox', { name: /^理由/ })).toHaveValue('反映荔城街道王主任克扣安置费')
    await opinion.getByText('荔城街道信访部门', { exact: true }).click()
    await press(opinion, '保存')

    await expect(worker.getByText('检举控告：已设置回避')).toBeVisible()
    expect((await told(worker, { tenant }, 'screening.ofMatter', { matterId })).isWalled).toBe(true)
  })
})

/** Another contact of somebody known, about the same matter, at the counter. */
async function registerAgain(page: Page, petitionerId: Arranged['petitionerId'], channel: string): Promise<void> {
  await visit(page, `${here}/reception?petitioner=${petitionerId}`)
  await page.getByText(/^同一事项再次信访/).click()
  await tick(page, '信访渠道', channel)
  await press(page, '登记这次来访')
  await expect(page.getByRole('heading', { name: '登记完成' })).toBeVisible()
}

/** Opens the menu of the newest visit. */
async function classify(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: '分类' }).first().click()
  await page.getByRole('menuitem', { name: entry }).click()
}
