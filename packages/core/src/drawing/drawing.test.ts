import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart } from './apart.ts'
import { path, words } from './drawing.ts'
import { fitted } from './fitted.ts'
import { svgText } from './svg-text.ts'

test('A.22: a name stays a name: nothing typed becomes a part of the drawing', () => {
  const drawing = { x: 0, y: 0, width: 10, height: 10, shapes: [words('</text><script>&"\u0007', { x: 1, y: 2 }, 12), path('M0 0')] }

  expect(svgText(drawing)).toContain('>&lt;/text&gt;&lt;script&gt;&amp;&quot;</text>')
})

test('A.22: what does not fit ends in an ellipsis; words break between words', () => {
  expect(fitted('母亲', { width: 60, size: 12 })).toEqual(['母亲'])
  expect(fitted('区住房和城乡建设局', { width: 60, size: 12, lines: 2 })).toEqual(['区住房和城', '乡建设局'])
  expect(fitted('某某街道社区卫生服务中心', { width: 60, size: 12, lines: 2 })).toEqual(['某某街道社', '区卫生服…'])
  expect(fitted('Client and family', { width: 80, size: 12, lines: 2 })).toEqual(['Client and', 'family'])
  expect(fitted('', { width: 60, size: 12 })).toEqual([])
})

test('A.22: places keep their order and their distance, and stay where they are when there is room', () => {
  expect(apart([0, 0], 10)).toEqual([-5, 5])
  expect(apart([0, 30, 90], 10)).toEqual([0, 30, 90])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 30 }), (wanted) => {
      const places = apart(wanted, 10)

      expect(places.slice(1).every((place, index) => place - places[index]! >= 10 - 1e-6)).toBe(true)
    })
  )
})
