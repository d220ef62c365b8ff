import { expect, test } from 'vitest'
import { distinctPeople, interviewWith } from './interview-person.ts'

const petitioner = { ref: 'petitioner', name: '王大文', contact: '13800138000', relation: '本人' }

test('B.01, B.02: whoever is chosen fills in name, telephone and relation', () => {
  expect(interviewWith(petitioner)).toEqual({ subject: '王大文', subjectContact: '13800138000', relation: '本人' })
  expect(interviewWith({ name: '李秀英', relation: '配偶' })).toEqual({ subject: '李秀英', relation: '配偶' })
})

test('B.02: somebody of the family keeps the telephone an earlier interview has of them', () => {
  const family = { ref: 'member/1/0', name: '李 秀英', relation: '配偶' }

  expect(distinctPeople([petitioner, family, { ref: 'interview/1', name: '李秀英', contact: '13900139000', relation: '家属' }])).toEqual([
    petitioner,
    { ref: 'member/1/0', name: '李 秀英', contact: '13900139000', relation: '配偶' }
  ])
})

test('B.02: nobody gets the telephone of a namesake', () => {
  const namesakes = [
    { ref: 'interview/1', name: '王大文', contact: '13700137000', relation: '邻居' },
    { ref: 'interview/2', name: '王大文', contact: '13600136000', relation: '邻居' }
  ]

  expect(distinctPeople([{ ...petitioner, contact: undefined }, ...namesakes])).toEqual([{ ...petitioner, contact: undefined }, ...namesakes])
})
