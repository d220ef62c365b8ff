import { say } from '@xinshe/words'
import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import {
  choice,
  choices,
  computed,
  date,
  defineForm,
  flag,
  heading,
  longText,
  month,
  number,
  onlyWhen,
  option,
  optional,
  refusal,
  rows,
  text,
  time
} from './index.ts'

const label = (zh: string) => say(zh, `${zh} (en)`)

const form = defineForm({
  id: 'test.visit',
  version: 2,
  title: label('走访'),
  sections: [
    {
      id: 'who',
      title: label('对象'),
      fields: {
        name: text({ label: label('姓名'), clause: 'T.01', max: 5, seal: 'identity' }),
        how: choice({
          label: label('方式'),
          clause: 'T.02',
          options: [option('walk', label('步行')), option('other', label('其他'), { other: 'howOther' })]
        }),
        howOther: optional(text({ label: label('请注明') })),
        talks: optional(
          choices({
            label: label('语言'),
            options: [option('none', label('无'), { alone: true }), option('a', label('甲')), option('b', label('乙'))]
          })
        ),
        on: date({ label: label('日期'), clause: 'T.03', notAfter: 'today', initial: 'today' }),
        born: optional(month({ label: label('出生年月'), notAfter: 'today' })),
        at: optional(time({ label: label('时间') })),
        people: optional(number({ label: label('人数'), min: 1, max: 99 })),
        told: flag({ label: label('已告知'), clause: 'T.04' }),
        later: optional(text({ label: label('以后'), since: 3 })),
        before: optional(text({ label: label('以前'), retired: 2 }))
      }
    },
    {
      id: 'what',
      title: label('内容'),
      fields: {
        head: heading({ label: label('记录') }),
        why: onlyWhen('how', ['walk'], longText({ label: label('原因'), clause: 'T.05', seal: 'confidential' })),
        steps: optional(
          rows({
            label: label('步骤'),
            fields: {
              step: text({ label: label('步'), clause: 'T.06' }),
              done: optional(flag({ label: label('完成') }))
            }
          })
        ),
        words: computed({
          label: label('字数'),
          gives: 'number',
          from: ({ why }) => (typeof why === 'string' ? why.length : undefined)
        }),
        author: computed({ label: label('作者'), gives: 'text' })
      }
    }
  ],
  rules: [
    ({ name, why }) => (name && why?.includes(name) ? [refusal('why', 'T.07', say('请勿写姓名', 'No names here'))] : [])
  ]
})

const today = { today: '2026-11-23' }
const good = { name: '甲', how: 'walk', on: '2026-11-20', told: true, why: '路远' }

test('the schema is known to the compiler', () => {
  type Answers = z.infer<typeof form.schema>

  expectTypeOf<Answers['how']>().toEqualTypeOf<'walk' | 'other'>()
  expectTypeOf<Answers['talks']>().toEqualTypeOf<('none' | 'a' | 'b')[] | undefined>()
  expectTypeOf<Answers['steps']>().toEqualTypeOf<{ step: string; done?: boolean | undefined }[] | undefined>()
  expectTypeOf<Answers>().not.toHaveProperty('words')
  expectTypeOf<z.infer<typeof form.recordSchema>['words']>().toEqualTypeOf<number | undefined>()
  expectTypeOf<z.infer<typeof form.draftSchema>['people']>().toEqualTypeOf<number | null | undefined>()
})

test('a complete form is submitted with its computed values', () => {
  const submitted = form.submit(good, today, { author: '陈' })

  expect(submitted).toEqual({ ok: true, answers: { ...good, words: 2, author: '陈' }, warnings: [] })
})

test('every empty required answer is named in both languages, with its clause, in printed order', () => {
  const problems = form.checkSubmit({}, today)

  expect(problems.map(({ field, clause }) => [field, clause])).toEqual([
    ['name', 'T.01'],
    ['how', 'T.02'],
    ['on', 'T.03'],
    ['told', 'T.04']
  ])
  expect(problems[0]?.message).toEqual(say('请填写“姓名”', 'Please fill in “姓名 (en)”'))
  expect(problems[3]?.message).toEqual(say('请确认“已告知”', 'Please confirm “已告知 (en)”'))
})

test.each([
  [{ name: '甲乙丙丁戊己' }, 'name', '“姓名”最多 5 字，现有 6 字'],
  [{ name: '　 ' }, 'name', '请填写“姓名”'],
  [{ on: '2026-11-24' }, 'on', '“日期”不能晚于今天'],
  [{ on: '1949-09-30' }, 'on', '“日期”：早于 1949 年 10 月 1 日，请核对年份'],
  [{ on: '2026-02-30' }, 'on', '“日期”：没有这一天，请核对'],
  [{ born: '2026-12' }, 'born', '“出生年月”不能晚于今天'],
  [{ born: '1980' }, 'born', '“出生年月”：没有这一天，请核对'],
  [{ at: '25:00' }, 'at', '“时间”：时间请按 24 小时制填写，如 14:05'],
  [{ people: 0 }, 'people', '“人数”：不能小于 1'],
  [{ people: 100 }, 'people', '“人数”：不能大于 99'],
  [{ people: 1.5 }, 'people', '“人数”：请填写整数'],
  [{ told: false }, 'told', '请确认“已告知”'],
  [{ talks: ['none', 'a'] }, 'talks', '选了“无”就不能再选其他项'],
  [{ how: 'other', why: undefined }, 'howOther', '已选“其他”，请注明'],
  [{ why: '' }, 'why', '请填写“原因”'],
  [{ steps: [{ done: true }] }, 'steps.0.step', '请填写“步”'],
  [{ name: '甲', why: '甲说' }, 'why', '请勿写姓名']
] as const)('%j is refused at %s: %s', (change, field, sentence) => {
  const submitted = form.submit({ ...good, ...change }, today)

  expect(submitted.ok ? [] : submitted.problems.map((problem) => [problem.field, problem.message.zh])).toEqual([
    [field, sentence]
  ])
})

test.each<Record<string, unknown>>([
  { extra: 1 },
  { name: 7 },
  { how: 'fly' },
  { words: 3 },
  { head: 'x' },
  { before: 'x' },
  { later: 'x' },
  { constructor: 'x' },
  { steps: [{ spam: 1 }] }
])('an unknown key or type is refused: %j', (change) => {
  expect(form.draftSchema.safeParse({ ...good, ...change }).success).toBe(false)
  expect(form.schema.safeParse({ ...good, ...change }).success).toBe(false)
  expect(form.submit({ ...good, ...change }, today).ok).toBe(false)
})

test('a draft asks for nothing and keeps what cannot be submitted yet', () => {
  const draft = { name: '一二三四五六七', how: null, on: '2026-', steps: [{}], people: null }

  expect(form.draftSchema.parse({})).toEqual({})
  expect(form.draftSchema.parse(draft)).toEqual(draft)
})

test('an answer to a question that was not asked stays out of the record', () => {
  const submitted = form.submit({ ...good, howOther: '忘了删', how: 'walk' }, today)
  const other = form.submit({ ...good, how: 'other', howOther: '骑车' }, today)

  expect(submitted.ok && submitted.answers).not.toHaveProperty('howOther')
  expect(other.ok && other.answers).not.toHaveProperty('why')
})

test('a new draft begins with today where the form says so', () => {
  expect(form.defaults(today)).toEqual({ on: '2026-11-23' })
})

test('the page is given only what this version asks', () => {
  expect(Object.keys(form.sections[0]!.fields)).not.toContain('before')
  expect(Object.keys(form.sections[0]!.fields)).not.toContain('later')
  expect(Object.keys(form.fields)).toContain('before')
})

test('what one submission accepts, a second accepts unchanged', () => {
  const draft = fc.record(
    {
      name: fc.string({ minLength: 1, maxLength: 5 }),
      how: fc.constantFrom('walk', 'other'),
      howOther: fc.string(),
      talks: fc.subarray(['a', 'b']),
      on: fc.constantFrom('2026-11-20', '２０２６/3/5', '2026年1月9日'),
      told: fc.constant(true),
      why: fc.string(),
      steps: fc.array(fc.record({ step: fc.string() }), { maxLength: 3 })
    },
    { requiredKeys: ['name', 'how', 'on', 'told'] }
  )
  fc.assert(
    fc.property(draft, (answers) => {
      const first = form.submit(answers, today)
      if (!first.ok) return
      const { words: _words, ...typed } = first.answers
      const second = form.submit(typed, today)

      expect(second).toEqual({ ok: true, answers: first.answers, warnings: [] })
      expect(form.schema.safeParse(typed).success).toBe(true)
    })
  )
})

test('a form that refers to a field it does not have cannot be defined', () => {
  const broken = (fields: Parameters<typeof defineForm>[0]['sections'][0]['fields']) =>
    defineForm({
      id: 'test.broken',
      version: 1,
      title: label('坏'),
      sections: [{ id: 'one', title: label('一'), fields }]
    })

  expect(() => broken({ a: onlyWhen('b', ['x'], text({ label: label('甲') })) })).toThrow('test.broken.a depends on b')
  expect(() =>
    broken({ a: choice({ label: label('甲'), options: [option('x', label('其他'), { other: 'b' })] }) })
  ).toThrow('explained by b')
})

test('two sections cannot share a field name', () => {
  const section = { id: 'one', title: label('一'), fields: { a: text({ label: label('甲') }) } }

  expect(() =>
    defineForm({ id: 'test.twice', version: 1, title: label('重'), sections: [section, { ...section, id: 'two' }] })
  ).toThrow('defined twice')
})
