import { expect, test } from 'vitest'
import { underOneId } from './under-one-id.ts'

const lost = new TypeError('fetch failed')
const refused = Object.assign(new Error('no'), { data: { code: 'CONFLICT' } })

test('an act whose answer was lost is sent again under its id; what was answered or refused is over, and another act is another', async () => {
  const once = underOneId()
  const ids: string[] = []
  const send = (act: string, fault?: Error) => once(act, async (id) => void (ids.push(id), fault && (await Promise.reject(fault)))).catch(() => {})

  await send('note', lost)
  await send('call')
  for (const fault of [lost, undefined, refused, undefined]) await send('note', fault)

  const [first, ofCall, again, answered, refusedOne, last] = ids
  expect([again, answered]).toEqual([first, first])
  expect(new Set([first, ofCall, refusedOne, last]).size).toBe(4)
})
