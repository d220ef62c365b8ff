import { expect, test } from 'vitest'
import { sendAlarm, type SendingState } from './send-alarm.ts'

/** What the rpc client throws; without a status no answer came at all. */
function failure(httpStatus?: number): Error {
  return Object.assign(new Error(), { name: 'TRPCClientError', ...(httpStatus && { data: { httpStatus, code: 'X' } }) })
}

async function sent(answers: readonly (Error | string)[]) {
  const states: SendingState<string>[] = []
  const pauses: number[] = []
  let tries = 0
  await sendAlarm({
    send: () => {
      const answer = answers[tries++]!
      return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer)
    },
    onState: (state) => states.push(state),
    pause: async (milliseconds) => void pauses.push(milliseconds)
  })
  return { tries, pauses, last: states.at(-1)! }
}

test('4.3: it goes out at once', async () => {
  expect(await sent(['a1'])).toEqual({ tries: 1, pauses: [], last: { kind: 'raised', raised: 'a1' } })
})

test('4.3: no network, a server that is down and a session that ended are tried again until the server has it', async () => {
  const { tries, pauses, last } = await sent([failure(), failure(503), failure(500), failure(401), failure(429), new TypeError('aborted'), 'a1'])

  expect(tries).toBe(7)
  expect(last).toEqual({ kind: 'raised', raised: 'a1' })
  expect(pauses).toEqual([1000, 2000, 3000, 5000, 5000, 5000])
})

test.each([400, 403, 404, 409])('4.3: a %d would be the same again: it stops and is said', async (status) => {
  const { tries, last } = await sent([failure(), failure(status), 'never'])

  expect(tries).toBe(2)
  expect(last.kind).toBe('refused')
})
