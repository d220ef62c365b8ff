import { expect, test } from 'vitest'
import { mustBeTheSame } from './must-be-the-same.ts'

const recorded = { id: '1', on: new Date('2026-11-30T08:00:00Z'), hash: Buffer.from('a'), text: '家访', corrects: null, answers: { kinds: ['a', 'b'], note: '', more: [] } }

test('the same content is the same, whatever is left out that is empty', () => {
  expect(() => mustBeTheSame(recorded, { on: new Date('2026-11-30T16:00:00+08:00'), hash: Buffer.from('a'), text: '家访', corrects: undefined, answers: { kinds: ['a', 'b'] } })).not.toThrow()
})

test.each([{ text: '探访' }, { text: '' }, { corrects: '2' }, { on: new Date(0) }, { hash: null }, { answers: { kinds: ['b', 'a'] } }, { answers: { kinds: ['a', 'b'], note: '补充' } }])(
  'other content is refused: %o',
  (sent) => expect(() => mustBeTheSame(recorded, sent)).toThrow('record/recorded-otherwise')
)

test('what this post cannot read is not what it sent', () => {
  expect(() => mustBeTheSame(undefined, {})).toThrow('record/recorded-otherwise')
})
