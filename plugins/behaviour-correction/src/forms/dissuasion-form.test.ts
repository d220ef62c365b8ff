import { expect, test } from 'vitest'
import { dissuasionForm } from './dissuasion-form.ts'

const answers = {
  happenedOn: '2026-03-04', happenedAt: '09:40', place: '街道信访大厅', kinds: ['guide', 'dissuade'], actor: '林某', actorUnit: '街道信访办副主任', assistant: '陈晓雯',
  persons: '来访人及家属共三人', partners: [{ type: 'lawyer', name: '何某', unit: '公共法律服务站' }], words: '请到接待窗口逐一反映。', response: '愿意坐下来谈。', witnesses: '大厅保安一人'
}
const problemsOf = (change: object) => dissuasionForm.checkSubmit({ ...answers, ...change }, { today: '2026-03-04' }).map(({ field, level }) => `${field} ${level}`)

test('5.9.c: time, place, persons, words, response and witnesses are each asked for', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({ happenedAt: null, place: null, persons: null, words: null, response: null, witnesses: null })).toEqual(
    ['happenedAt', 'place', 'persons', 'words', 'response', 'witnesses'].map((field) => `${field} refusal`)
  )
})

test('6.3.4.d: who led and who assisted are two fields and two people, and the kind is named', () => {
  expect(problemsOf({ actor: null })).toEqual(['actor refusal'])
  expect(problemsOf({ assistant: null })).toEqual(['assistant refusal'])
  expect(problemsOf({ assistant: '林某 ' })).toEqual(['assistant refusal'])
  expect(problemsOf({ kinds: [] })).toEqual(['kinds refusal'])
})

test('6.3.4.c: who took part is one of the types of partner, by name', () => {
  expect(problemsOf({ partners: [{ type: 'lawyer' }] })).toEqual(['partners.0.name refusal'])
  expect(problemsOf({ partners: [{ type: 'neighbour', name: '何某', unit: '无' }] })).not.toEqual([])
  expect(problemsOf({ partners: null })).toEqual([])
})

test('8.4.e: whoever is named and whatever was said is sealed', () => {
  expect(Object.keys(dissuasionForm.fields).filter((name) => !dissuasionForm.sealed[name])).toEqual(['happenedOn', 'happenedAt', 'kinds'])
})
