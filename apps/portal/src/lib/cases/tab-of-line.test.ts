import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import { tabOfLine } from './tab-of-line.ts'

const shell = { caseTabs: [{ plugin: 'education', id: 'consultation', title: say('政策咨询', 'Policy') }] }

test('6.3.1.d: a sent guide on the timeline leads to the consultation it was given at, where the post has that tab', () => {
  const line = { kind: 'education/guide-given', link: { to: 'consultation', id: 'x' } }

  expect(tabOfLine(line, shell, '/town/cases/1')).toBe('/town/cases/1/education/consultation')
  expect(tabOfLine(line, { caseTabs: [] }, '/town/cases/1')).toBeUndefined()
  expect(tabOfLine({ ...line, kind: 'core/consultation' }, shell, '/town/cases/1')).toBeUndefined()
  expect(tabOfLine({ ...line, link: null }, shell, '/town/cases/1')).toBeUndefined()
})
