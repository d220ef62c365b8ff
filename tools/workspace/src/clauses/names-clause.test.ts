import { expect, test } from 'vitest'
import { namesClause } from './names-clause.js'

test.each([
  ["  goal: longText({ clause: '7.1.3.c', label })", '7.1.3.c', true],
  ['<Choice label={x} clause="1.b" required />', '1.b', true],
  ['/** 8.2.a: 登记、分派、处理、督办、反馈、归档. */', '8.2.a', true],
  ['/** A.29, B.13: the worker signs. */', 'B.13', true],
  ['<!-- C.06, reasons 3 and 4: the worker changes, not the agency. -->', 'C.06', false],
  ['/** A.30 and A.31, B.15 to B.17, C.14 to C.16. */', 'B.17', true],
  ['/** Whether holders may be responsible (1.a: never bureau staff). */', '1.a', true],
  [' * Per town: mean change since the baseline (5.6.d, 8.2.b).', '8.2.b', true],
  [' * What stands against registering this petitioner (7.1.1.b–c, 1.b).', '7.1.1.b', true],
  ['/** was declined (A.30 否), or superseded */', 'A.30', true],
  ['    -- who they are (3.8) and what they hold', '3.8', true],
  ['/** A panel of 2 rows; 2 of them are wide (2 at most). */', '2', false],
  ['/** Who may register (4). */', '4', true],
  ["const wide = '7.1.3.c'", '7.1.3.c', false],
  ['/** C.01 and others */', 'C.011', false]
])('%s names %s: %s', (line, id, expected) => {
  expect(namesClause(line, id)).toBe(expected)
})
