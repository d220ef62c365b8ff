import { expect, test } from 'vitest'
import { doEach } from './do-each.ts'

test('what fails for one row is told for that row; the others are done, in their order', async () => {
  const stale = new Error('stale')
  const outcome = await doEach(['a', 'b', 'c'], async (row) => {
    if (row === 'b') throw stale
    return row.toUpperCase()
  })

  expect(outcome).toEqual({
    done: [{ row: 'a', answer: 'A' }, { row: 'c', answer: 'C' }],
    failed: [{ row: 'b', error: stale }]
  })
})

test('one after the other: two acts on one worker’s caseload never wait for each other in the database', async () => {
  let under = 0
  let most = 0
  await doEach([1, 2, 3], async () => {
    most = Math.max(most, ++under)
    await Promise.resolve()
    under -= 1
  })

  expect(most).toBe(1)
})
