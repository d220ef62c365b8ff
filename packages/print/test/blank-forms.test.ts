import { describe, expect, test } from 'vitest'
import { blankForm } from '../src/print-form.ts'
import { annexOptions, annexRows } from './annex-options.ts'
import { readPdf } from './read-pdf.ts'

const [a, b, c] = await Promise.all((['intake', 'interview', 'closure'] as const).map(async (kind) => readPdf(await blankForm(kind))))
const rows = [...a!, ...b!, ...c!].flatMap((page) => page.rows)

describe('the labels stand as the annexes print them', () => {
  test('A.00, A.25: table A.1 has its rows in the printed order and goes on after 语言', () => {
    expect(a!.map((page) => page.rows.map(([label]) => label))).toEqual([
      [
        '接案记录', '初次接触日期', '个案来源', '信访诉求及要求', '信访经历', '人格特征描述', '转介单位资料',
        '案主基本情况', '案主姓名', '联系电话', '出生年月', '职业', '语言'
      ],
      [
        '婚姻状况', '教育程度', '居住状况', '问题/需要（可多选）', '个案背景（个案家庭图及生态系统图）', '社工的预估及分析',
        '服务对象需求分析（理论架构）', '服务计划', '服务目标', '服务策略', '成效评估方法', '社工签名及日期', '服务立案', '项目负责人签批'
      ]
    ])
    expect(a![0]!.text).toContain('表A.1信访社会工作服务接案表')
    expect(a![0]!.text).not.toContain('（续）')
    expect(a![1]!.text).toContain('表A.1信访社会工作服务接案表（续）')
  })

  test.each([
    ['A.01, A.02', ['初次接触日期', '负责社工']],
    ['A.07, A.08', ['转介单位资料', '转介单位', '联系人及联系方式']],
    ['A.09, A.10', ['案主姓名', '性别']],
    ['A.11, A.12', ['联系电话', '联系地址']],
    ['A.13, A.14', ['出生年月', '年龄']],
    ['A.15, A.16', ['职业', '经济状况']],
    ['B.01, B.02', ['会谈对象', '联系方式']],
    ['B.05, B.06, B.07', ['日期', '时间', '工作次数', '第次']],
    ['B.13, B.14', ['负责社工签署:', '签字日期:']],
    ['B.16, B.17', ['项目负责人签署:', '签字日期:']],
    ['C.02, C.03', ['案主姓名', '负责社工']],
    ['C.04, C.05', ['开案/转入日期', '结案/转出日期']],
    ['C.10.1, C.10.2, C.10.3, C.10.4', ['序号', '阶段性目标', '目标达成情况', '备注']],
    ['C.12, C.13', ['社工签字：', '签字日期：']],
    ['C.15, C.16', ['项目负责人签字：', '签字日期：']]
  ])('%s: the labels of one row stand side by side, their cells empty', (_, labels) => {
    expect(rows).toContainEqual(labels)
  })

  test('B.00: table B.1 has its rows in the printed order on one page', () => {
    expect(b!.map((page) => page.rows.map(([label]) => label))).toEqual([
      [
        '会谈对象', '与案主的关系', '日期', '会谈目的', '工作形式', '会谈记录', '本次服务情况总体评估及分析', '跟进计划',
        '负责社工签署:', '项目负责人(督导)意见', '项目负责人签署:'
      ]
    ])
  })

  test('C.00: table C.1 has its rows in the printed order on one page', () => {
    expect(c!.map((page) => page.rows.map(([label]) => label))).toEqual([
      [
        '类别：', '案主姓名', '开案/转入日期', '转介原因', '结案类型', '资源链接情况', '链接的资源：', '联络的相关部门：',
        '目标达成情况', '序号', '社工反思及建议', '社工签字：', '服务机构的评估', '项目负责人签字：'
      ]
    ])
  })

  test('A.05, A.06: a blank form prints what to write in the two cells', () => {
    expect(rows).toContainEqual(['信访经历', '（初访对象还是重访对象？求助经历、何时曾到哪些部门反映过问题？）'])
    expect(rows).toContainEqual(['人格特征描述', '（情绪表现、行为表现、语言及思维表现等）'])
  })
})

describe('the options stand as the annexes print them', () => {
  test.each(Object.keys(annexOptions) as (keyof typeof annexOptions)[])('%s: every option is printed once, in order, behind an empty box', (clause) => {
    const printed = rows.find(([label]) => label === annexRows[clause])!.find((cell) => cell.includes('□'))!

    const options = printed.split('□').slice(1)
    expect(options.map(plain)).toEqual(annexOptions[clause])
    expect(printed).not.toContain('☑')
  })

  test('A.03, A.17, A.18, A.20, A.21, A.30, B.09, C.06: what is to be added is asked for in the printed words', () => {
    const cells = rows.flat()
    expect(cells).toContain('□案主主动咨询/□社工探访/接访（请注明）：□转介人/单位（请注明）：')
    expect(cells.find((cell) => cell.includes('□客家话'))).toMatch(/□其他请注明：$/)
    expect(cells.find((cell) => cell.includes('□丧偶'))).toMatch(/□其它（请注明）：$/)
    expect(cells.find((cell) => cell.includes('□独居'))).toMatch(/□其他（请注明）：$/)
    expect(cells.find((cell) => cell.includes('□危机介入'))).toMatch(/□其他（请注明）：$/)
    expect(cells).toContain('是否接案：□是，个案委派予：□否，说明：')
    expect(cells.find((cell) => cell.includes('□面谈'))).toMatch(/□其他\(请说明\)$/)
    expect(cells.find((cell) => cell.includes('□社工的工作变动'))).toMatch(/□其他：$/)
  })
})

/** The option without the words that ask for more. */
function plain(option: string): string {
  return option.replace(/(，个案委派予：|，说明：|（请注明）：|请注明：|\(请说明\)|：|\/)$/, '')
}
