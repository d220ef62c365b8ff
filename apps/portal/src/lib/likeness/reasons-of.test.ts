import { expect, test } from 'vitest'
import { reasonsOf } from './reasons-of.ts'

const nothing = { samePetitioner: false, sameMark: false, sameOrgan: false, score: 0.1, judgement: 'none' as const }

test.each([
  [{ ...nothing, score: 0.617, judgement: 'very-likely' as const, sameOrgan: true }, ['文字相近度 0.62，很可能', '同一有权处理机关']],
  [{ ...nothing, samePetitioner: true, sameMark: true }, ['同一信访人', '文字相近度 0.10']],
  [{ ...nothing, sameMark: true, score: 0.2, judgement: 'possible' as const }, ['电话或证件号相同', '文字相近度 0.20，可能']]
])('7.1.2.j: %o is told as %j', (proposal, reasons) => {
  expect(reasonsOf(proposal).map(({ zh }) => zh)).toEqual(reasons)
})
