import { expect, test } from 'vitest'
import { caseClosing } from '@xinshe/core/events.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { core, makePlugin } from '../../test/made-plugins.ts'
import { askObjectors } from './ask-objectors.ts'

const payload = { caseId: '6f1c2f52-3c0a-4b86-9d0e-0f9a4b6d7c11', by: '6f1c2f52-3c0a-4b86-9d0e-0f9a4b6d7c12' } as never
const open = say('还有一次走访未完成', 'One visit is still open')
const asked = (object: () => Promise<typeof open | null>, on = ['home-visit']) => {
  const plugin = makePlugin('home-visit', { objectors: [{ to: caseClosing, name: 'open-visits', object }] })
  return askObjectors({ core, plugins: [plugin] }, new Set(on), {} as TenantContext, caseClosing, payload)
}

test('a plugin that is on may object to closing, in its own words', async () => {
  expect(await asked(async () => open)).toEqual([{ plugin: 'home-visit', message: open }])
})

test('no objection, no sentence', async () => {
  expect(await asked(async () => null)).toEqual([])
})

test('a plugin that is off is not asked', async () => {
  expect(await asked(async () => open, [])).toEqual([])
})

test('an objection that cannot be heard is not passed over', async () => {
  await expect(asked(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})
