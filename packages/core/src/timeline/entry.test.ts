import { expect, test } from 'vitest'
import { newEntry } from './entry.ts'

const line = {
  caseId: '2f1c7a52-3c0f-4f57-9a3e-0c7d6b1b8a11',
  kind: 'core/case-opened',
  title: { zh: '开案', en: 'Case opened' }
}

test('a line of the timeline names its owner, in both languages', () => {
  expect(newEntry.safeParse(line).success).toBe(true)
  expect(newEntry.safeParse({ ...line, kind: 'opened' }).success).toBe(false)
  expect(newEntry.safeParse({ ...line, title: { zh: '开案' } }).success).toBe(false)
})
