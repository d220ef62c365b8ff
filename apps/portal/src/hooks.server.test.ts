import type { HandleServerError } from '@sveltejs/kit/hooks'
import { expect, test, vi } from 'vitest'
import { handleError } from './hooks.server.ts'

test('G15: the log of a page that failed does not quote what people typed', () => {
  const written: string[] = []
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0)
  const event = { locals: { requestId: 'request-1' }, route: { id: '/cases' } }
  let fault: unknown
  try {
    JSON.parse('{"name": 王大文}')
  } catch (error) {
    fault = error
  }

  const shown = handleError({ kind: 'unknown', error: fault, event } as unknown as Parameters<HandleServerError>[0])
  stderr.mockRestore()

  expect(shown).toEqual({ requestId: 'request-1' })
  expect(written).toHaveLength(1)
  expect(JSON.parse(written[0]!)).toMatchObject({ requestId: 'request-1', route: '/cases', fault: { name: 'SyntaxError' } })
  expect(written[0]).not.toContain('王')
})
