import { getTRPCErrorShape } from '@trpc/server'
import { expect, test } from 'vitest'
import { isGuarded, type RequestContext, type WireError } from '../src/server.ts'
import { codeOf, requestOf, visitRouter } from './visits.ts'

const caseId = '6f1c2f52-3c0a-4b86-9d0e-0f9a4b6d7c11'
const record = (ctx: RequestContext, ending: string) => visitRouter.createCaller(ctx).recordVisit({ caseId, ending } as never)

test('a procedure that succeeds commits, with the audit row of its act', async () => {
  const ctx = requestOf()

  const result = await record(ctx, 'done')

  expect(result).toEqual({ tenant: 'gz-zc-lc' })
  expect(ctx.kept.committed).toMatchObject([{ plugin: 'home-visit', procedure: 'recordVisit', audit: 'write', purpose: 'service', caseId, detail: { visits: 1 } }])
  expect(ctx.kept.failures).toEqual([])
})

test.each([
  ['refused', 'CONFLICT', 'home-visit/nobody-home'],
  ['broken', 'INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR'],
  ['absent', 'NOT_FOUND', 'NOT_FOUND'],
  ['misspelt', 'BAD_REQUEST', 'BAD_REQUEST']
])('a procedure that ends %s is rolled back and written down after it', async (ending, code, written) => {
  const ctx = requestOf()

  expect(await codeOf(record(ctx, ending))).toBe(code)

  expect(ctx.kept.committed).toEqual([])
  expect(ctx.kept.rolledBack).toHaveLength(1)
  expect(ctx.kept.failures).toMatchObject([{ code: written, act: { caseId } }])
})

test.each([
  ['a plugin that is off is absent', { pluginsOn: new Set<string>() }, 'NOT_FOUND'],
  ['an address without a bureau is absent', { tenant: null }, 'NOT_FOUND'],
  ['a post without the permission is refused', { actor: { ...requestOf().actor!, permissions: new Set<string>() } }, 'FORBIDDEN'],
  ['a permission of the same name in another plugin does not help', { actor: { ...requestOf().actor!, permissions: new Set(['other:visit.write']) } }, 'FORBIDDEN']
])('%s, and the attempt is written down', async (_, change, code) => {
  const ctx = requestOf(change)

  expect(await codeOf(record(ctx, 'done'))).toBe(code)

  expect(ctx.kept.committed).toEqual([])
  expect(ctx.kept.rolledBack).toEqual([])
  expect(ctx.kept.failures).toMatchObject([{ code }])
})

test('C16: whoever still has a first password is refused before anything else, and the attempt is written down', async () => {
  const ctx = requestOf({ actor: { ...requestOf().actor!, passwordIsGiven: true } })

  await expect(record(ctx, 'done')).rejects.toMatchObject({ refusal: 'session/own-password-first' })

  expect(ctx.kept.committed).toEqual([])
  expect(ctx.kept.failures).toMatchObject([{ code: 'session/own-password-first' }])
})

test('a page that was opened with another post does nothing, and the attempt is written down', async () => {
  const ctx = requestOf({ actor: { ...requestOf().actor!, pageHasOtherPost: true } })

  await expect(record(ctx, 'done')).rejects.toMatchObject({ refusal: 'session/other-post' })

  expect(ctx.kept.committed).toEqual([])
  expect(ctx.kept.rolledBack).toEqual([])
  expect(ctx.kept.failures).toMatchObject([{ code: 'session/other-post' }])
})

test('nobody signed in is refused and cannot fill the audit', async () => {
  const ctx = requestOf({ actor: null })

  expect(await codeOf(record(ctx, 'done'))).toBe('UNAUTHORIZED')
  expect(ctx.kept.failures).toEqual([])
})

test('when a failure cannot be written down, the call ends in that, not in silence', async () => {
  const ctx = requestOf({ auditFailure: () => Promise.reject(new Error('the audit is full')) })

  await expect(record(ctx, 'refused')).rejects.toThrow('the audit is full')
})

test('inside a procedure there is no second transaction', async () => {
  const ctx = requestOf()

  await expect(record(ctx, 'second-transaction')).rejects.toThrow('one transaction')
})

test('a refusal travels with its code, its sentence and its details', async () => {
  expect(await shapeOf('refused')).toMatchObject({
    message: 'home-visit/nobody-home',
    data: {
      code: 'CONFLICT',
      httpStatus: 409,
      refusal: 'home-visit/nobody-home',
      sentence: { zh: '无人在家', en: 'Nobody was at home' },
      details: { since: '2026-01-02' }
    }
  })
})

test('a fault is one neutral sentence: nothing of its message or its stack leaves the server', async () => {
  const shape = await shapeOf('broken')

  expect(shape.data).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', refusal: null, sentence: { zh: '系统暂时无法完成，已保存的内容不受影响。请稍后重试。' } })
  expect(JSON.stringify(shape)).not.toMatch(/王小明|stack|\.ts/)
})

test('wrong input names the fields and never repeats what was typed', async () => {
  const shape = await shapeOf('misspelt')

  expect(shape.data.details).toEqual([{ field: 'ending', problem: 'invalid_value' }])
  expect(JSON.stringify(shape)).not.toContain('misspelt')
})

test('a procedure of the kit is known by its guard', () => {
  expect(isGuarded(visitRouter.recordVisit as never)).toBe(true)
})

/** As the dispatcher sends it. */
async function shapeOf(ending: string): Promise<WireError> {
  const error = await record(requestOf(), ending).catch((error: unknown) => error)
  const config = visitRouter._def._config
  return getTRPCErrorShape({ config, error: error as never, type: 'mutation', path: 'recordVisit', input: undefined, ctx: undefined }) as unknown as WireError
}
