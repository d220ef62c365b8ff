import { expect, test } from 'vitest'
import { isForUs, type Reach } from './is-for-us.ts'

/** An element that answers to these simple selectors, as the guard asks for them. */
const element = (...selectors: string[]) =>
  ({ closest: (asked: string) => (asked.split(', ').some((one) => selectors.includes(one)) ? {} : null) }) as unknown as EventTarget
const press = (key: string, target: EventTarget, more: Partial<KeyboardEvent> = {}) => ({ key, target, isComposing: false, keyCode: 0, ...more }) as KeyboardEvent
const reaches: readonly Reach[] = ['page', 'fields', 'everywhere']
const reachedBy = (event: KeyboardEvent) => reaches.filter((reach) => isForUs(event, reach))

test('on the bare page every key is for us', () => {
  expect(reachedBy(press('n', element('main')))).toEqual(reaches)
})

test.each(['input', 'textarea', 'select', '[contenteditable]:not([contenteditable="false"])', '[role="textbox"]', '[role="combobox"]'])('in %s a letter is text; only a chord may be ours', (field) => {
  expect(reachedBy(press('n', element(field)))).toEqual(['fields', 'everywhere'])
})

test.each(['[role="dialog"]', '[role="alertdialog"]', '[role="menu"]', '[role="listbox"]'])('over %s the page behind hears nothing but the crisis key', (overlay) => {
  expect(reachedBy(press('n', element(overlay)))).toEqual(['everywhere'])
  expect(reachedBy(press('Enter', element(overlay, 'textarea')))).toEqual(['everywhere'])
})

test.each([
  ['isComposing', { isComposing: true }],
  ['key code 229', { keyCode: 229 }],
  ['the key Process', { key: 'Process' }]
])('while an input method composes (%s) no key is for us, wherever it is pressed', (_, more) => {
  for (const target of [element('main'), element('input'), element('[role="dialog"]')]) expect(reachedBy(press('g', target, more))).toEqual([])
})

test('a key aimed at the window itself is for us', () => {
  expect(isForUs(press('?', {} as EventTarget), 'page')).toBe(true)
})
