import { afterAll, beforeAll, expect, test } from 'vitest'
import { daysBetween, dayOf } from '@xinshe/words'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { loadBook } from './load-book.ts'
import { readPetitions } from './read-petitions.ts'
import { realFile } from './test/real-file.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

const now = new Date('2026-03-02T10:00:00+08:00')

/** Seconds on a quiet machine; a busy one may take its time. */
const patience = 120_000

test('every one of 4,326 real messages is taken, in both ways of writing a date, and only once', async (context) => {
  const book = await readPetitions(realFile('petitions-4326.xlsx', context), now)

  const first = await loadBook(book, world.place, now)
  const second = await loadBook(book, world.place, now)

  expect(first).toMatchObject({ loaded: { length: 4_326 }, known: [], refused: [], unused: ['反对数', '点赞数'] })
  expect(second).toMatchObject({ loaded: [], known: { length: 4_326 }, refused: [], petitioners: 0 })
  expect(new Set(first.loaded.map(({ town }) => town)).size).toBe(2)
  const texts = book.petitions.map(({ petition }) => petition.summary)
  expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThan(6_900)
  expect(texts.filter((text) => text === '' || /^\s*\n|[\t\u00a0]|\n\s*$/.test(text))).toEqual([])
}, patience)

test('2,816 real messages come with their replies, as many days later as they really took', async (context) => {
  const book = await readPetitions(realFile('petitions-with-replies-2816.xlsx', context), now)

  const { loaded, refused, replies } = await loadBook(book, world.place, now)

  expect([loaded.length, refused.length, replies]).toEqual([2_816, 0, 2_816])
  const days = book.petitions.map(({ petition }) => daysBetween(petition.receivedOn, dayOf(petition.reply!.at))).sort((one, other) => one - other)
  expect(days[days.length / 2]).toBe(11)
  expect(days[0]).toBeGreaterThanOrEqual(0)
}, patience)
