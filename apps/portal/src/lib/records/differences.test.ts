import { interviewForm } from '@xinshe/core/case/interview-form.ts'
import { choices, computed, defineForm, longText, option, optional } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import { answerText } from './answer-text.ts'
import { differences, merged } from './differences.ts'

const note = defineForm({
  id: 'demo.note',
  version: 1,
  title: say('记录', 'Note'),
  sections: [
    {
      id: 'note',
      title: say('记录', 'Note'),
      fields: {
        text: longText({ label: say('内容', 'Text') }),
        plan: optional(longText({ label: say('计划', 'Plan') })),
        worker: computed({ label: say('负责社工', 'Worker'), gives: 'text' }),
        needs: choices({ label: say('需要', 'Needs'), options: [option('legal', say('法律咨询', 'Legal advice')), option('policy', say('政策引导', 'Policy'))] })
      }
    }
  ]
})

test('two editors see exactly the fields in which their texts differ', () => {
  const mine = { text: '案主睡眠改善', plan: '', needs: ['legal'] }
  const theirs = { text: '案主睡眠仍差', plan: null, needs: ['legal'] }

  expect(differences(note, mine, theirs)).toEqual(['text'])
})

test('B.02: whether a name differs the server tells: what is masked on one side or on both cannot be compared', () => {
  const theirs = { subject: '司徒**', subjectContact: '138****1234', purpose: '近况' }

  expect(differences(interviewForm, { subject: '司徒甲乙', subjectContact: '13812341234', purpose: '近况' }, theirs, ['subject'])).toEqual(['subject'])
  expect(differences(interviewForm, { subject: '司徒甲乙', purpose: '近况' }, theirs)).toEqual([])
})

test('each field takes the text the person chose, and nothing else is lost', () => {
  const mine = { text: '我的', plan: '周五电话' }
  const theirs = { text: '他人的', needs: ['policy'] }

  expect(merged(note, mine, theirs, { text: 'theirs', plan: 'mine', needs: 'theirs' })).toEqual({ text: '他人的', plan: '周五电话', needs: ['policy'] })
  expect(merged(note, mine, theirs, { text: 'mine', plan: 'theirs', needs: 'mine' })).toEqual({ text: '我的' })
})

test('H01: what the system wrote into the signed text stays there; the merged text can be saved and signed', () => {
  const theirs = { text: '他人的', worker: '陈晓雯' }

  expect(merged(note, { text: '我的' }, theirs, { text: 'mine' })).toEqual({ text: '我的' })
})

test('ticks are compared by their printed labels', () => {
  expect(answerText(note.fields.needs, ['legal', 'policy'], 'zh')).toBe('法律咨询、政策引导')
})
