import { expect, test } from 'vitest'
import { listed } from './listed.ts'
import { say } from './say.ts'

test.each([
  [[], '', ''],
  [['荔城街道'], '荔城街道', '荔城街道'],
  [[say('走访', 'visit'), say('会谈', 'interview'), 12345], '走访、会谈、12345', 'visit, interview, 12345']
])('%j is listed as each language lists', (parts, zh, en) => {
  expect(listed(parts)).toEqual({ zh, en })
})
