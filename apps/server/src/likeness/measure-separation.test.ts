import { expect, test } from 'vitest'
import { measureSeparation } from './measure-separation.ts'

test.each<[string, number[], number[], object]>([
  ['all above', [0.9, 0.8], [0.1, 0.2, 0.3, 0.4], { auc: 1, recall: 1, threshold: 0.4 }],
  ['one stranger in four may be taken for the same', [0.9, 0.35], [0.1, 0.2, 0.3, 0.4], { auc: 0.875, recall: 1, threshold: 0.3 }],
  ['a draw counts half, and is not found', [0.5], [0.5, 0.5], { auc: 0.5, recall: 0, threshold: 0.5 }]
])('7.1.2.j: %s', (name, together, strangers, separation) => {
  expect(measureSeparation(together, strangers, name.startsWith('one') ? 0.25 : 0)).toEqual(separation)
})
