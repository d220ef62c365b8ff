import { expect, test } from 'vitest'
import { blankForm, printForm } from '../src/print-form.ts'
import { assessment, plan } from './record-samples.ts'
import { intake } from './samples.ts'
import { readPdf } from './read-pdf.ts'

test('7.1.2.a: the printed assessment has all three dimensions', async () => {
  const rows = await rowsOf('assessment', assessment)

  for (const [label, field] of [['生理', 'physical'], ['心理', 'psychological'], ['社会', 'social']] as const)
    expect(rows).toContainEqual([label, unspaced(assessment.answers[field])])
})

test('7.1.2.c: each member of the family prints in a row, under the heads of the table', async () => {
  const rows = await rowsOf('assessment', assessment)

  expect(rows).toContainEqual(['序号', '姓名或称呼', '与案主关系', '出生年份', '居住', '配偶或父母序号', '备注'])
  expect(rows).toContainEqual(['1', '陈某', '配偶', '1974', '同住', '', '慢性肾病，每周透析两次'])
  expect(rows).toContainEqual(['4', '父亲', '父亲', '', '已故', '', ''])
})

test('7.1.2.e: strengths print beside needs, in one row', async () => {
  const rows = await rowsOf('assessment', assessment)

  expect(rows).toContainEqual(['问题和需要', '资源和优势'])
  expect(rows).toContainEqual(['序号', '需要', '缺少', '具体情况', '序号', '来源', '具体情况'])
  expect(rows).toContainEqual(['2', '利益声张', '资源', '丈夫的医疗救助和照护支援', '2', '家庭亲友', '妹妹愿意分担照护'])
  expect(rows).toContainEqual(['3', '诉求反映', '条件', '有人听完并帮忙整理材料', '', '', ''])
})

test('7.1.3.d: each of the three systems shows in the plan print, also where it is empty', async () => {
  const rows = await rowsOf('plan', plan)

  expect(rows).toContainEqual(['服务对象系统', '案主及其丈夫、儿子、婆婆'])
  expect(rows).toContainEqual(['目标系统', '区住房和城乡建设局、物业服务企业'])
  expect(rows).toContainEqual(['行动系统', '社工、社区网格员、医院社工部、法律援助律师'])
  expect((await rowsOf('plan', { answers: {}, signatures: {} })).map(([label]) => label)).toEqual(expect.arrayContaining(['服务对象系统', '目标系统', '行动系统']))
})

test('7.1.3.b: theories chosen in form A print in A.24, above the analysis; without one the cell is the analysis alone', async () => {
  const withTheories = { ...intake, answers: { ...intake.answers, theories: ['ecosystem', 'other'], theoryOther: '优势视角' } }
  const cellOf = async (filled: typeof intake) => (await rowsOf('intake', filled)).find(([label]) => label === '服务对象需求分析（理论架构）')![1]

  expect(await cellOf(withTheories)).toBe(`理论依据：生态系统、其他（优势视角）${unspaced(intake.answers['needsAnalysis'])}`)
  expect(await cellOf(intake)).toBe(unspaced(intake.answers['needsAnalysis']))
})

test('7.1.3.b: the plan prints every theory with its box', async () => {
  expect(await rowsOf('plan', plan)).toContainEqual(['理论依据', '☑任务中心□危机介入□理性情绪□短期焦点解决☑生态系统☑其他优势视角'])
})

test('7.1.3.c, 7.1.3.e, 7.1.3.i: a goal prints with indicator, day, need, strategy and method', async () => {
  expect(await rowsOf('plan', plan)).toContainEqual(['1', '一个月内取得住建部门书面答复', '收到加盖公章的答复', '2026年12月31日', '1', '陪同当面了解，协助整理受损清单', '目标达成量表'])
})

test('6.2.b: the plan prints the basis on which it was approved, and who signed', async () => {
  const rows = await rowsOf('plan', plan)

  expect(rows).toContainEqual(['社工签名及日期', '陈晓兰2026年11月28日'])
  expect(rows).toContainEqual(['合法合规依据', '《信访工作条例》第三十三条'])
  expect(rows).toContainEqual(['项目负责人签批', '目标清楚，同意实施。黄国栋2026年12月1日'])
})

test('7.1.3.h: what an older version of the plan asked still prints', async () => {
  expect(await rowsOf('plan', { ...plan, answers: { ...plan.answers, risks: '汛期积水' } })).toContainEqual(['服务风险及应对', '汛期积水'])
})

test('7.1.3: fifty goals grow over pages, each headed, none lost', async () => {
  const goals = Array.from({ length: 50 }, (_, at) => ({ goal: `第${at + 1}个目标`, indicator: '有书面记录', dueOn: '2027-01-31', strategy: '逐步推进，每两周回顾一次。'.repeat(3) }))
  const pages = await readPdf(await printForm('plan', { ...plan, answers: { ...plan.answers, goals } }))

  const numbers = pages.flatMap(({ rows }) => rows.filter(([, goal]) => /^第\d+个目标$/.test(goal ?? '')).map(([number]) => Number(number)))
  expect(numbers).toEqual(goals.map((_, at) => at + 1))
  expect(pages.slice(1).every(({ text }) => text.includes('服务计划（续）'))).toBe(true)
})

test('7.1.2: an empty assessment prints its labels with empty cells, and an empty row in each table', async () => {
  const rows = (await readPdf(await blankForm('assessment'))).flatMap((page) => page.rows)

  expect(rows).toContainEqual(['生理'])
  expect(rows).toContainEqual(['', '', '', '', '', '', ''])
})

test('7.1.2: (D18) what a person typed is never read as markup', async () => {
  const text = '#eval("1")$x$*b*'
  const rows = await rowsOf('assessment', { ...assessment, answers: { ...assessment.answers, physical: text, members: [{ name: text, relation: 'son' }] } })

  expect(rows).toContainEqual(['生理', text])
  expect(rows).toContainEqual(['1', text, '儿子', '', '', '', ''])
})

async function rowsOf(...[kind, filled]: Parameters<typeof printForm>): Promise<string[][]> {
  return (await readPdf(await printForm(kind, filled))).flatMap((page) => page.rows)
}

const unspaced = (text: unknown) => String(text).replace(/\s/g, '')
