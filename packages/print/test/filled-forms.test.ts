import { describe, expect, test } from 'vitest'
import { printForm } from '../src/print-form.ts'
import { closure, intake, interview } from './samples.ts'
import { readPdf } from './read-pdf.ts'

describe('form A, filled', () => {
  test('A.01, A.02, A.09, A.10, A.11, A.12, A.15, A.16: values stand beside their labels', async () => {
    const rows = await rowsOf('intake', intake)

    expect(rows).toContainEqual(['初次接触日期', '2026年11月23日', '负责社工', '陈晓兰'])
    expect(rows).toContainEqual(['案主姓名', '梁惠芳', '性别', '女'])
    expect(rows).toContainEqual(['联系电话', '13800138000', '联系地址', '广州市越秀区某街道沿河路12号之三101房'])
    expect(rows).toContainEqual(['职业', '家政服务员', '经济状况', '月收入约3,200元，丈夫患病，无固定收入'])
  })

  test('A.13, A.14: a month without a day prints so, with the age on the day of first contact', async () => {
    expect(await rowsOf('intake', intake)).toContainEqual(['出生年月', '1980年5月', '年龄', '46岁'])
  })

  test('A.03: the words added stand behind the ticked option', async () => {
    expect(await rowsOf('intake', intake)).toContainEqual([
      '个案来源',
      '□案主主动咨询/☑社工探访/接访（请注明）：街道信访接待日，社区网格员陪同来访□转介人/单位（请注明）：'
    ])
  })

  test('A.17: two ticks print', async () => {
    expect(await rowsOf('intake', intake)).toContainEqual(['语言', '☑普通话☑广东话□客家话□其他请注明：'])
  })

  test('A.18: the printed word is 其它', async () => {
    const rows = await rowsOf('intake', { ...intake, answers: { marital: 'other', maritalOther: '分居' } })

    expect(rows).toContainEqual(['婚姻状况', '□未婚□已婚□离异□丧偶□再婚☑其它（请注明）：分居'])
  })

  test('A.05, A.06: the hint of the annex stands in the cell, above what was written', async () => {
    const cells = (await rowsOf('intake', intake)).flat()

    expect(cells).toContain(
      '（初访对象还是重访对象？求助经历、何时曾到哪些部门反映过问题？）重访2025年6月12日走访镇街信访办；2026年3月18日走访区住房城乡建设部门。'
    )
    expect(cells).toContain(
      '（情绪表现、行为表现、语言及思维表现等）情绪表现：焦虑，谈及财产损失时落泪。行为表现：配合登记，等候时来回走动。语言及思维表现：表达清楚，反复强调“没有人管”。'
    )
  })

  test('A.06: the copy for the petitioner prints the row with an empty cell, and nothing of it anywhere', async () => {
    const pages = await readPdf(await printForm('intake', intake, { copyFor: 'petitioner' }))

    expect(pages[0]!.rows).toContainEqual(['人格特征描述'])
    expect(pages.map(({ text }) => text).join('')).not.toMatch(/情绪表现|落泪|来回走动|没有人管/)
    expect(pages[0]!.text).toContain('信访人留存')
  })

  test('A.16: the band of the economic situation is not part of the printed form', async () => {
    expect((await rowsOf('intake', intake)).flat().join('')).not.toContain('困难')
  })

  test('A.23: text under the heading stays in the row of the heading', async () => {
    expect(await rowsOf('intake', intake)).toContainEqual(['社工的预估及分析案主长期承担照护，诉求合理，情绪压力大，暂无危机。'])
  })

  test('A.22, A.24, A.26, A.27, A.28: the texts of the second page stand in their cells', async () => {
    const rows = await rowsOf('intake', intake)

    for (const [label, field] of [
      ['个案背景（个案家庭图及生态系统图）', 'background'],
      ['服务对象需求分析（理论架构）', 'needsAnalysis'],
      ['服务目标', 'goals'],
      ['服务策略', 'strategies'],
      ['成效评估方法', 'evaluation']
    ] as const)
      expect(rows).toContainEqual([label, String(intake.answers[field]).replace(/\s/g, '')])
  })

  test('A.07, A.08: the referring unit and its contact stand in one row', async () => {
    expect(await rowsOf('intake', intake)).toContainEqual([
      '转介单位资料', '转介单位', '街道综合治理中心', '联系人及联系方式', '何志强020-81234567'
    ])
  })

  test('A.29, A.30, A.31: signatures, acceptance and opinion print', async () => {
    const rows = await rowsOf('intake', intake)

    expect(rows).toContainEqual(['社工签名及日期', '陈晓兰2026年11月23日'])
    expect(rows).toContainEqual(['服务立案', '是否接案：☑是，个案委派予：陈晓兰□否，说明：'])
    expect(rows).toContainEqual(['项目负责人签批', '同意接案，一周内完成首次家访。黄国栋2026年11月24日'])
  })

  test('A.30: a case that is not accepted prints its explanation', async () => {
    const lead = { name: '黄国栋', on: '2026-11-24', decision: 'no', explanation: '诉求属司法程序，建议转介' } as const
    const rows = await rowsOf('intake', { ...intake, signatures: { lead } })

    expect(rows).toContainEqual(['服务立案', '是否接案：□是，个案委派予：☑否，说明：诉求属司法程序，建议转介'])
  })
})

describe('form B, filled', () => {
  test('B.01, B.02, B.03, B.04, B.05, B.06, B.07: the head of the form', async () => {
    const rows = await rowsOf('interview', interview)

    expect(rows.slice(0, 3)).toEqual([
      ['会谈对象', '梁惠芳', '联系方式', '13800138000'],
      ['与案主的关系', '本人', '地点', '□案主家中☑其他街道信访接待室'],
      ['日期', '2026年12月1日', '时间', '14:00—15:30', '工作次数', '第3次']
    ])
  })

  test('B.07: an interview not yet submitted has no number', async () => {
    expect((await rowsOf('interview', { ...interview, ordinal: undefined }))[2]!.at(-1)).toBe('第次')
  })

  test('B.09: one tick among five options', async () => {
    expect(await rowsOf('interview', interview)).toContainEqual(['工作形式', '□面谈□电话□陪同☑QQ/微信□其他(请说明)'])
  })

  test('B.08, B.10, B.11, B.12, B.13, B.14: texts and the worker’s signature', async () => {
    const rows = await rowsOf('interview', interview)

    expect(rows).toContainEqual(['会谈目的', '了解诉求进展，评估情绪状态。'])
    expect(rows.find(([label]) => label === '会谈记录')![1]).toMatch(/^案主表示.*清单。$/)
    expect(rows).toContainEqual(['本次服务情况总体评估及分析', '情绪较上次平稳，对勘查结果有所期待。'])
    expect(rows).toContainEqual(['跟进计划', '12月8日前电话回访勘查情况。'])
    expect(rows).toContainEqual(['负责社工签署:陈晓兰', '签字日期:2026年12月1日'])
  })

  test('B.15, B.16, B.17: the lead has not signed, so the three cells are empty', async () => {
    const rows = await rowsOf('interview', interview)

    expect(rows.slice(-2)).toEqual([['项目负责人(督导)意见'], ['项目负责人签署:', '签字日期:']])
  })
})

describe('form C, filled', () => {
  test('C.01: the boxes lost in extraction are drawn, one ticked', async () => {
    expect((await rowsOf('closure', closure))[0]).toEqual(['类别：', '☑个案转介□个案结束'])
  })

  test('C.02, C.03, C.04, C.05: names and dates at the closing', async () => {
    const rows = await rowsOf('closure', closure)

    expect(rows).toContainEqual(['案主姓名', '梁惠芳', '负责社工', '陈晓兰'])
    expect(rows).toContainEqual(['开案/转入日期', '2026年11月24日', '结案/转出日期', '2027年3月20日'])
  })

  test('C.08, C.09, C.11: resources, organs and reflection', async () => {
    const rows = await rowsOf('closure', closure)

    expect(rows).toContainEqual(['链接的资源：法律援助处（律师咨询2次）；街道慈善会（临时救助金2,000元）'])
    expect(rows).toContainEqual(['联络的相关部门：区住房和城乡建设局区医疗保障局'])
    expect(rows).toContainEqual(['社工反思及建议', '多方会商推动了管网改造进场，建议街道在汛期前复查同类小区。'])
  })

  test('C.06, C.07: reasons and kind', async () => {
    const rows = await rowsOf('closure', closure)

    expect(rows).toContainEqual([
      '转介原因',
      '□问题超出本机构服务范畴，机构不能提供求助者所需的服务☑服务对象生活在本机构服务区域之外□社工的工作变动□案主与社工之间的关系，双方希望更换社工☑其他：案主迁居外地，由当地社工站承接照护支持'
    ])
    expect(rows).toContainEqual(['结案类型', '□目标达成□转介□案主自决终止服务☑远离服务区域□离世□其他'])
  })

  test('C.10: stage goals are numbered, with result, explanation and remark', async () => {
    const rows = await rowsOf('closure', closure)

    expect(rows).toContainEqual(['1', '取得住建部门书面答复', '达成', '2027年1月15日收到答复'])
    expect(rows).toContainEqual(['2', '完成丈夫医疗救助申请', '部分达成：材料已受理，待审批', ''])
  })

  test('C.12, C.13, C.15, C.16: both signatures with their days', async () => {
    const rows = await rowsOf('closure', closure)

    expect(rows).toContainEqual(['社工签字：', '陈晓兰', '签字日期：', '2027年3月20日'])
    expect(rows).toContainEqual(['项目负责人签字：', '黄国栋', '签字日期：', '2027年3月22日'])
  })

  test('C.14: the rating stands before the agency’s evaluation', async () => {
    expect(await rowsOf('closure', closure)).toContainEqual(['服务机构的评估', '评定等级：优秀服务过程规范，记录完整，同意转介。'])
  })
})

describe('around the form', () => {
  test('A.00: the foot names case, page, version and state; a watermark is printed on every page', async () => {
    const pages = await readPdf(await printForm('intake', intake, { watermark: '陈晓兰 2026-11-23 10:21' }))

    for (const [index, { text }] of pages.entries()) {
      expect(text).toContain('个案编号：GZ-2026-000123')
      expect(text).toContain(`第${index + 1}页/共2页`)
      expect(text).toContain('第2版，已签批')
      expect(text).toContain('陈晓兰2026-11-2310:21')
    }
  })
})

async function rowsOf(...[kind, filled]: Parameters<typeof printForm>): Promise<string[][]> {
  return (await readPdf(await printForm(kind, filled))).flatMap((page) => page.rows)
}
