import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DraftKeeper, type DraftState } from './draft-keeper.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-23T04:03:21Z') }))
afterEach(() => vi.useRealTimers())

class Clash extends Error {}
class Refused extends Error {}

/** A server that answers after `takes` ms, or fails while `down` is set. */
function server({ takes = 100 } = {}) {
  const kept: string[] = []
  const states: DraftState['kind'][] = []
  const behaviour = { down: null as Error | null }
  let version = 1
  const keeper = new DraftKeeper<string>({
    version,
    async save(answers, read) {
      await new Promise((resolve) => setTimeout(resolve, takes))
      if (behaviour.down) throw behaviour.down
      expect(read).toBe(version)
      kept.push(answers)
      return { version: ++version, savedAt: new Date().toISOString() }
    },
    isClash: (error) => error instanceof Clash,
    isRefused: (error) => error instanceof Refused,
    onState: (state) => states.push(state.kind)
  })
  return { keeper, kept, states, behaviour }
}

test('a keystroke is on the server within two seconds', async () => {
  const { keeper, kept, states } = server()

  keeper.touch('案主说')
  await vi.advanceTimersByTimeAsync(2_000)

  expect(kept).toEqual(['案主说'])
  expect(states).toEqual(['typing', 'saving', 'saved'])
})

test('typing without a pause is saved on the way, not only at its end', async () => {
  const { keeper, kept } = server()

  for (let typed = 1; typed <= 50; typed++) {
    keeper.touch('字'.repeat(typed))
    await vi.advanceTimersByTimeAsync(100)
  }

  expect(kept.length).toBeGreaterThanOrEqual(3)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(kept.at(-1)).toBe('字'.repeat(50))
})

test('what was typed while a save was under way follows it with the new version', async () => {
  const { keeper, kept } = server({ takes: 500 })

  keeper.touch('一')
  await vi.advanceTimersByTimeAsync(1_300)
  keeper.touch('一二')
  await vi.advanceTimersByTimeAsync(3_000)

  expect(kept).toEqual(['一', '一二'])
  expect(keeper.version).toBe(3)
})

test('while the server is away the text stays and is tried again until it is back', async () => {
  const { keeper, kept, states, behaviour } = server()
  behaviour.down = new Error('connection refused')

  keeper.touch('不能丢')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(kept).toEqual([])
  expect(keeper.hasUnsaved).toBe(true)
  expect(states.at(-1)).toBe('retrying')
  behaviour.down = null
  await vi.advanceTimersByTimeAsync(15_000)

  expect(kept).toEqual(['不能丢'])
  expect(states.at(-1)).toBe('saved')
})

test('after a clash nothing is saved until a person has chosen', async () => {
  const { keeper, kept, states, behaviour } = server()
  behaviour.down = new Clash()

  keeper.touch('我的')
  await vi.advanceTimersByTimeAsync(2_000)
  keeper.touch('我的，又改')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states.at(-1)).toBe('clash')
  expect(kept).toEqual([])
  behaviour.down = null
  keeper.resume(1, '两份合起来')
  await vi.advanceTimersByTimeAsync(2_000)

  expect(kept).toEqual(['两份合起来'])
})

test('what no save would be taken for is not tried again, and is no clash', async () => {
  const { keeper, kept, states, behaviour } = server()
  behaviour.down = new Refused('handed over')

  keeper.touch('一')
  await vi.advanceTimersByTimeAsync(60_000)
  keeper.touch('一二')
  await vi.advanceTimersByTimeAsync(60_000)

  expect(states).toEqual(['typing', 'saving', 'refused'])
  expect([kept, keeper.hasUnsaved]).toEqual([[], true])
})

test('leaving the page saves at once and waits for it', async () => {
  const { keeper, kept } = server()

  keeper.touch('一')
  const left = keeper.flush()
  await vi.advanceTimersByTimeAsync(100)
  await left

  expect(kept).toEqual(['一'])
})

test('a signed text is not saved as a draft again', async () => {
  const { keeper, kept } = server()

  keeper.touch('已签')
  void keeper.stop()
  await vi.advanceTimersByTimeAsync(60_000)

  expect(kept).toEqual([])
})

test('whoever discards waits for the save that is under way', async () => {
  const { keeper, kept } = server({ takes: 500 })

  keeper.touch('一')
  await vi.advanceTimersByTimeAsync(1_300)
  let isStopped = false
  void keeper.stop().then(() => (isStopped = true))
  await vi.advanceTimersByTimeAsync(100)
  expect(isStopped).toBe(false)
  await vi.advanceTimersByTimeAsync(500)

  expect(isStopped).toBe(true)
  expect(kept).toEqual(['一'])
})
