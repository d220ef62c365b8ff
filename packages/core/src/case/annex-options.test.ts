import type { Field, FormDefinition } from '@xinshe/forms'
import { expect, test } from 'vitest'
import { closureForm } from './closure-form.ts'
import { intakeForm } from './intake-form.ts'
import { interviewForm } from './interview-form.ts'

const optionsOf = (form: FormDefinition, name: string) => {
  const field: Field | undefined = form.fields[name]
  return field && 'options' in field ? field.options.map(({ label }) => label.zh) : []
}

test.each<[string, FormDefinition, string, string[]]>([
  ['A.03', intakeForm, 'source', ['案主主动咨询', '社工探访/接访', '转介人/单位']],
  ['A.10', intakeForm, 'gender', ['男', '女', '未说明']],
  ['A.17', intakeForm, 'languages', ['普通话', '广东话', '客家话', '其他']],
  ['A.18', intakeForm, 'marital', ['未婚', '已婚', '离异', '丧偶', '再婚', '其它']],
  ['A.19', intakeForm, 'education', ['文盲', '略懂文字', '小学', '初中', '高中/中专', '大专', '本科及以上']],
  ['A.20', intakeForm, 'living', ['独居', '与伴侣同住', '与配偶同住', '与成年子女同住', '与未成年子女同住', '其他']],
  [
    'A.21',
    intakeForm,
    'needs',
    ['法律咨询', '政策引导', '情绪疏导', '家庭关系调适', '危机介入', '邻里纠纷', '诉求解决', '链接资源', '其他']
  ],
  ['B.04', interviewForm, 'place', ['案主家中', '其他']],
  ['B.09', interviewForm, 'mode', ['面谈', '电话', '陪同', 'QQ/微信', '其他']],
  ['C.01', closureForm, 'ending', ['个案转介', '个案结束']],
  [
    'C.06',
    closureForm,
    'referralReasons',
    [
      '问题超出本机构服务范畴，机构不能提供求助者所需的服务',
      '服务对象生活在本机构服务区域之外',
      '社工的工作变动',
      '案主与社工之间的关系，双方希望更换社工',
      '其他'
    ]
  ],
  ['C.07', closureForm, 'kind', ['目标达成', '转介', '案主自决终止服务', '远离服务区域', '离世', '其他']]
])('%s: the options are those of the annex, word for word and in order', (clause, form, name, options) => {
  expect(optionsOf(form, name)).toEqual(options)
  expect(form.fields[name]?.clause).toBe(clause)
})

test('A.18: the printed word is 其它, elsewhere 其他; B.09 asks to explain', () => {
  const printed = (form: FormDefinition, name: string) => {
    const field = form.fields[name]
    return field && 'options' in field ? field.options.find(({ value }) => value === 'other')?.printedAs : undefined
  }

  expect(printed(intakeForm, 'marital')).toBe('其它（请注明）：')
  expect(printed(intakeForm, 'languages')).toBe('其他请注明：')
  expect(printed(intakeForm, 'living')).toBe('其他（请注明）：')
  expect(printed(interviewForm, 'mode')).toBe('其他(请说明)')
  expect(printed(closureForm, 'referralReasons')).toBe('其他：')
})

test.each<[FormDefinition, string, number]>([
  [intakeForm, 'A', 28],
  [interviewForm, 'B', 12],
  [closureForm, 'C', 11]
])('the fields of the annex stand in printed order and none is missing', (form, annex, last) => {
  const clauses = [
    ...form.sections.flatMap(({ clause }) => clause ?? []),
    ...Object.values(form.fields).flatMap(({ clause }) => clause ?? [])
  ]
  const inOrder = Object.values(form.fields)
    .flatMap(({ clause }) => clause ?? [])
    .filter((clause) => clause.startsWith(annex))
  const expected = Array.from({ length: last }, (_, index) => `${annex}.${String(index + 1).padStart(2, '0')}`)

  expect(expected.filter((clause) => !clauses.includes(clause))).toEqual([])
  expect(inOrder).toEqual(inOrder.toSorted())
})

test('every field has its words in both languages', () => {
  for (const form of [intakeForm, interviewForm, closureForm])
    for (const [name, { label }] of Object.entries<Field>(form.fields))
      expect([label.zh, label.en].every(Boolean), name).toBe(true)
})
