import { describe, expect, test } from 'vitest'
import { printForm } from '../src/print-form.ts'
import { closure, intake, interview } from './samples.ts'
import { readPdf, type ReadPage } from './read-pdf.ts'

const sentence = '案主反映排水管网老化，暴雨时首层积水，多次反映未见施工。'

describe('what does not fit flows on', () => {
  test('A.04: a text of 5,000 characters prints in full over several pages, each headed （续）', async () => {
    const demand = numbered(5_000)
    const pages = await readPdf(await printForm('intake', { ...intake, answers: { ...intake.answers, demand } }))

    expect(pages.length).toBeGreaterThan(4)
    expect(bodyOf(pages)).toContain(demand)
    expect(pages.slice(1).every(({ text }) => text.includes('表A.1信访社会工作服务接案表（续）'))).toBe(true)
  })

  test('A.00: however long the first part, the second begins a page with 婚姻状况', async () => {
    const answers = { ...intake.answers, demand: sentence.repeat(60) }
    const pages = await readPdf(await printForm('intake', { ...intake, answers }))

    const begins = pages.findIndex(({ rows }) => rows.some(([label]) => label === '婚姻状况'))
    expect(pages[begins]!.rows[0]![0]).toBe('婚姻状况')
    expect(pages[begins - 1]!.rows.at(-1)![0]).toBe('语言')
  })

  test('A.09, A.17: the petitioner’s particulars stay together on a page', async () => {
    for (const length of [20, 25, 30, 35, 40]) {
      const pages = await readPdf(await printForm('intake', { ...intake, answers: { ...intake.answers, demand: sentence.repeat(length) } }))
      const page = pages.find(({ rows }) => rows.some(([label]) => label === '案主基本情况'))!

      expect(page.rows.map(([label]) => label)).toEqual(
        expect.arrayContaining(['案主基本情况', '案主姓名', '联系电话', '出生年月', '职业', '语言'])
      )
    }
  })

  test('B.10: a record of 20,000 characters prints in full', async () => {
    const record = numbered(20_000)
    const pages = await readPdf(await printForm('interview', { ...interview, answers: { ...interview.answers, record } }))

    expect(bodyOf(pages)).toContain(record)
    expect(pages.at(-1)!.rows.at(-1)![0]).toBe('项目负责人签署:')
  })

  test('C.10: forty stage goals grow over pages, and each page repeats the heads of the columns', async () => {
    const goals = Array.from({ length: 40 }, (_, index) => ({ goal: `阶段性目标第${index + 1}项：${sentence}`, result: 'achieved' }))
    const pages = await readPdf(await printForm('closure', { ...closure, answers: { ...closure.answers, goals } }))

    const numbers = pages.flatMap(({ rows }) => rows.map(([number]) => Number(number)).filter((number) => number > 0))
    expect(numbers).toEqual(goals.map((_, index) => index + 1))
    const withGoals = pages.filter(({ text }) => text.includes('阶段性目标第'))
    expect(withGoals.length).toBeGreaterThan(2)
    expect(withGoals.every(({ text }) => text.includes('序号阶段性目标目标达成情况备注'))).toBe(true)
  })

  test('C.10.4: a remark of 300 characters wraps in its cell and the signatures stay on the form', async () => {
    const remark = numbered(300)
    const goals = [{ goal: '取得书面答复', result: 'achieved', remark }, { goal: '完成救助申请', result: 'achieved' }]
    const pages = await readPdf(await printForm('closure', { ...closure, answers: { ...closure.answers, goals } }))

    const rows = pages.flatMap((page) => page.rows)
    expect(rows.flat().join('')).toContain(remark)
    expect(rows.slice(-4).map(([label]) => label)).toEqual(['社工反思及建议', '社工签字：', '服务机构的评估', '项目负责人签字：'])
    expect(pages.at(-1)!.rows.slice(-4)).toHaveLength(4)
    expect(pages.length).toBeLessThanOrEqual(2)
  })

  test('C.12, C.15: a signature moves to the next page together with the words it signs', async () => {
    for (let goals = 0; goals < 12; goals++) {
      const answers = { ...closure.answers, goals: Array(goals).fill({ goal: sentence, result: 'achieved' }), reflection: sentence.repeat(5) }
      for (const { rows } of await readPdf(await printForm('closure', { ...closure, answers }))) {
        expect(rows[0]![0], `${goals} goals`).not.toMatch(/签字/)
      }
    }
  })

  test('A.12: an address of Latin letters without a space breaks inside its cell', async () => {
    const address = 'https://example.org/' + 'a'.repeat(120)
    const pages = await readPdf(await printForm('intake', { ...intake, answers: { ...intake.answers, address } }))

    expect(pages[0]!.rows).toContainEqual(['联系电话', '13800138000', '联系地址', address])
    expect(pages).toHaveLength(2)
  })
})

/** A text in which a lost or repeated line shows. */
function numbered(length: number): string {
  let text = ''
  for (let sentences = 1; text.length < length; sentences++) text += `第${sentences}句${sentence}`
  return text.slice(0, length)
}

function bodyOf(pages: readonly ReadPage[]): string {
  return pages.flatMap(({ rows }) => rows.flat()).join('')
}
