import { expect, test } from 'vitest'
import type { RecordedContact } from '@xinshe/core/matter/is-same-contact.ts'
import { describeCorrection } from './describe-correction.ts'

const was: RecordedContact = { channel: 'visit', happenedAt: '2026-01-05T09:30:00+08:00', headcount: 60, organ: '荔城街道信访办', organLevel: '', petitionerId: null }

test.each([
  [{ headcount: 6 }, /^走访，60 人，2026年1月5日（周一）09:30 → 走访，6 人，2026年1月5日（周一）09:30$/, /→.*[^)]$/],
  [{ organ: '某局', organLevel: 'city' }, /^走访，60 人，[^→]*（更正机关、机关层级）$/, /^[^→]*\(organ, its level\)$/],
  [{ headcount: 6, petitionerId: 'p2' }, /→.*（并更正来访人）$/, /→.*\(and who came\)$/]
] as const)('3.1: the story names what a correction changed, without its words: %o', (change, zh, en) => {
  const said = describeCorrection(was, { ...was, ...change })

  expect(said.zh).toMatch(zh)
  expect(said.en).toMatch(en)
  expect(JSON.stringify(said)).not.toMatch(/某局|荔城|p2/)
})
