import { expect, test } from 'vitest'
import { bindingOf } from './act.ts'

test.each([
  [['g', 't'], 'g t'],
  [['?'], '[Shift]+?'],
  [['Ctrl+K'], '$mod+k'],
  [['Ctrl+Enter'], '$mod+Enter'],
  [['F9'], 'F9']
])('%j is listened for as %s', (keys, binding) => {
  expect(bindingOf(keys)).toBe(binding)
})
