import { expect, test } from 'vitest'
import type { RequestContext } from '@xinshe/plugin-kit/server'
import { core, makePlugin } from '../../test/made-plugins.ts'
import { askReport } from './ask-report.ts'

const house = { core, plugins: [makePlugin('home-visit')] }
const day = { day: '2026-11-29' }

function officer(change: Partial<RequestContext> = {}): RequestContext {
  return {
    actor: { userId: 'o1', postId: 'p1', post: 'bureau-officer', permissions: new Set(['home-visit:visit.export']) },
    tenant: { id: 't1', slug: 'gz-zc', tier: 'district', path: 'gz.zc' },
    agency: null,
    pluginsOn: new Set(['home-visit']),
    ...change
  } as unknown as RequestContext
}

function asked(ctx: RequestContext, id = 'home-visit.by-town', params: unknown = day) {
  try {
    return askReport(house, ctx, { id, params }).report.id
  } catch (error) {
    return (error as { code?: string }).code
  }
}

test('a report is found for who may have it', () => {
  expect(asked(officer())).toBe('home-visit.by-town')
})

test('a report of a plugin that is off is absent', () => {
  expect(asked(officer({ pluginsOn: new Set() }))).toBe('NOT_FOUND')
})

test('reading is not exporting: a report has a permission of its own', () => {
  const reader = { userId: 'o1', postId: 'p1', post: 'bureau-officer', permissions: new Set(['home-visit:visit.read']) } as const

  expect(asked(officer({ actor: reader }))).toBe('FORBIDDEN')
})

test('a report nobody has is absent, and wrong parameters are refused', () => {
  expect(asked(officer(), 'home-visit.nothing')).toBe('NOT_FOUND')
  expect([asked(officer(), undefined, { day: 'soon' }), asked(officer(), undefined, { ...day, town: 1 })]).toEqual(['BAD_REQUEST', 'BAD_REQUEST'])
})
