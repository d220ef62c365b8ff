import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import { demandFor, moduleWay } from './module-way.ts'

const base = '/gz-zc-lc/cases/1'
const on = { caseTabs: [{ plugin: 'behaviour-correction', id: 'behaviour', title: say('行为矫正', 'Behaviour') }] }
const off = { caseTabs: [] }

test('6.3.3.f: with the module on the button opens its tab', () => {
  expect(moduleWay('behaviour-correction', { shell: on, base, mayRefer: true })).toMatchObject({ label: { zh: '行为矫正' }, href: `${base}/behaviour-correction/behaviour` })
})

test('6.3.3.f: with BC off the button offers referral, not an error', () => {
  expect(moduleWay('behaviour-correction', { shell: off, base, mayRefer: true })).toMatchObject({ label: { zh: '转介：行为矫正' }, href: `${base}/sharing?refer=behaviour-correction` })
  expect(moduleWay('behaviour-correction', { shell: off, base, mayRefer: false })).toBeUndefined()
})

test('6.3.3.f: the referral begins with the service that is asked for, and any other with nothing', () => {
  expect(demandFor('behaviour-correction')).toBe('请提供行为矫正服务。')
  expect([demandFor(''), demandFor(null), demandFor('fortune-telling')]).toEqual(['', '', ''])
})
