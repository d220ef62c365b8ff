import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const themes = { light: tokensOf("[data-theme='light']"), dark: tokensOf("[data-theme='dark']") }

const grounds = ['page', 'surface', 'raised', 'sunken', 'hover']
const texts = ['ink', 'ink-2', 'ink-3', 'accent-text']
const tones = ['red', 'orange', 'yellow', 'blue', 'good']

for (const [theme, token] of Object.entries(themes)) {
  test(`text is readable at 4.5:1 on every ground of the ${theme} theme`, () => {
    for (const ground of grounds) for (const text of texts) expect(contrast(token(text), token(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  test(`tones are readable at 4.5:1 on their own ground and on the page, ${theme}`, () => {
    for (const tone of tones) {
      expect(contrast(token(`${tone}-text`), token(`${tone}-soft`)), tone).toBeGreaterThanOrEqual(4.5)
      expect(contrast(token(`${tone}-text`), token('surface')), tone).toBeGreaterThanOrEqual(4.5)
    }
    for (const fill of ['accent', 'accent-hover']) expect(contrast(token('accent-on'), token(fill)), fill).toBeGreaterThanOrEqual(4.5)
    for (const fill of ['danger', 'danger-hover']) expect(contrast(token('danger-on'), token(fill)), fill).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token('accent-text'), token('accent-soft'))).toBeGreaterThanOrEqual(4.5)
  })

  test(`edges of controls and the focus ring are seen at 3:1, ${theme}`, () => {
    for (const ground of grounds) {
      expect(contrast(token('line-strong'), token(ground)), ground).toBeGreaterThanOrEqual(3)
      expect(contrast(token('focus'), token(ground)), ground).toBeGreaterThanOrEqual(3)
    }
  })
}

test('the theme that follows the system holds the same dark values', () => {
  const auto = tokensOf("[data-theme='auto']")
  const names = [...blockOf("[data-theme='dark']").matchAll(/--([\w-]+):/g)].map((match) => match[1]!)

  expect(names.length).toBeGreaterThan(30)
  for (const name of names) expect(auto(name), name).toBe(themes.dark(name))
})

test('no colour needs a browser newer than Chromium 93', () => {
  expect(css).not.toMatch(/oklch|color-mix|@property|light-dark\(|lab\(/)
})

function blockOf(selector: string): string {
  const start = css.indexOf(`${selector} {`)
  return css.slice(start, css.indexOf('}', start))
}

function tokensOf(selector: string): (name: string) => string {
  const values = new Map([...blockOf(selector).matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!]))
  return (name) => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`${selector} has no --${name}`)
    return value
  }
}

/** Contrast of two hex colours as WCAG 2.2 counts it, 1 … 21. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
