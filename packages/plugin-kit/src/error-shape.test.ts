import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import { errorShape } from './error-shape.ts'
import { Refusal } from './refusal.ts'
import { stale } from './stale.ts'

const shape = { message: '', code: -32009, data: { code: 'CONFLICT', httpStatus: 409 } } as never
const sentenceOf = (error: Refusal) => errorShape({})({ shape, error }).data.sentence

test('a refusal names what stands in the way, in both languages', () => {
  const waiting = [{ message: say('第 3 次会谈', 'Interview no. 3') }, { message: say('服务计划', 'Service plan') }]

  expect(sentenceOf(new Refusal('case/records-waiting', waiting))).toEqual({
    zh: '还有表格待签批或待修改，暂不能结案：第 3 次会谈；服务计划',
    en: 'Some forms still wait to be decided or revised, so the case cannot close yet: Interview no. 3; Service plan'
  })
})

test('a stale act says in words what stands', () => {
  const stands = stale({ yours: null, theirs: null, version: 2, message: say('现为“已归档”', 'now “Archived”') })

  expect(sentenceOf(stands)).toEqual({
    zh: '其他人已经修改过这份内容，请对照两份文字后再保存：现为“已归档”',
    en: 'Somebody else changed this meanwhile; compare the two texts before saving: now “Archived”'
  })
})

test('details that name nothing leave the sentence as it is', () => {
  for (const details of [undefined, [], [{ plugin: 'x' }], { problems: [] }])
    expect(sentenceOf(new Refusal('case/objected', details)).zh).toBe('还有事项未完成，暂不能结案')
})
