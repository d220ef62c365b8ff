import { expect, test } from 'vitest'
import { composing } from './composing.ts'

const key = (fields: Partial<KeyboardEvent>) => fields as KeyboardEvent

test('Enter that picks a candidate of the input method is not a key for us', () => {
  expect(composing(key({ key: 'Enter', isComposing: true, keyCode: 13 }))).toBe(true)
})

test('key code 229 is composition, even where isComposing is already false', () => {
  expect(composing(key({ key: 'Enter', isComposing: false, keyCode: 229 }))).toBe(true)
})

test('Enter after the composition is Enter', () => {
  expect(composing(key({ key: 'Enter', isComposing: false, keyCode: 13 }))).toBe(false)
})
