import { expect, test } from 'vitest'
import { coreEvents } from './events.ts'
import { coreManifest } from './manifest.ts'
import { posts, postTraits } from './post.ts'
import { coreRefusals, sentenceOf } from './refusals.ts'

const permissions = Object.entries<{ title: { zh: string; en: string }; posts: readonly string[] }>(
  coreManifest.permissions
)

test('every permission is named as the kit asks and granted to somebody', () => {
  for (const [name, { title, posts: granted }] of permissions) {
    expect(name).toMatch(/^[a-z][a-z-]*\.(read|write|approve|export)$/)
    expect([title.zh, title.en].every(Boolean)).toBe(true)
    expect(granted.length).toBeGreaterThan(0)
    expect(granted.every((post) => (posts as readonly string[]).includes(post))).toBe(true)
  }
})

test('8.4.e: the platform operator reads no case, no petitioner and no form', () => {
  const held = permissions
    .filter(([, { posts: granted }]) => granted.includes('platform-operator'))
    .map(([name]) => name)

  expect(held.filter((name) => /^(case|record|petitioner|identity|matter|document)\./.test(name))).toEqual([])
})

test('4.5: only contract staff read forms; only the lead approves', () => {
  expect(coreManifest.permissions['record.read'].posts).toEqual(['worker', 'lead'])
  for (const [name, { posts: granted }] of permissions) if (name.endsWith('.approve')) expect(granted).toEqual(['lead'])
})

test('1.a: bureau staff are never the responsible worker', () => {
  expect(posts.filter((post) => postTraits[post].side === 'contract')).toEqual(['worker', 'lead'])
})

test('every refusal has a code of the form area/reason and a sentence in both languages', () => {
  for (const [code, said] of Object.entries(coreRefusals)) {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/)
    expect([said.zh, said.en].every((sentence) => sentence.length > 3)).toBe(true)
  }
  expect(sentenceOf('record/stale')?.zh).toContain('对照两份文字')
  expect(sentenceOf('somebody/else')).toBeUndefined()
})

test('events are named after their owner, each once', () => {
  const types = coreEvents.map(({ type }) => type)

  expect(types.every((type) => /^core\/[a-z-]+$/.test(type))).toBe(true)
  expect(new Set(types).size).toBe(types.length)
})
