import { randomUUID } from 'node:crypto'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, type CoreCaller } from '../../test/core-desk.ts'
import { aRegistration } from '../../test/registrations.ts'
import { randomFrom } from '../demo/random.ts'
import { drawTexts, type DrawnText } from './test/draw-texts.ts'
import { toldTwice } from './test/told-twice.ts'

let world: World
let officer: CoreCaller
const firstOf: string[] = []
const secondOf: string[] = []
beforeAll(async () => {
  world = await smallWorld()
  officer = await coreDesk(world, 'officerA')
  for (const text of drawTexts(randomFrom(1), 200)) await register(text)
  for (const [first, second] of toldTwice) {
    firstOf.push(await register(first))
    secondOf.push(await register(second))
  }
}, 180_000)
afterAll(() => world.end())

/** Everybody is somebody else, with a telephone of their own: only the text can tell. */
async function register(text: DrawnText): Promise<string> {
  const phone = `138${String(Math.abs(hashOf(text.title + text.summary))).padStart(8, '0').slice(0, 8)}`
  const registration = aRegistration({ phone, title: text.title })
  const matter = { ...registration.matter, summary: text.summary, competentOrgan: '' }
  const { matterId } = await officer.cases.register({ ...registration, requestId: randomUUID(), matter })
  return matterId
}

function hashOf(text: string): number {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) | 0, 7)
}

async function rankOf(matterId: string, wanted: string): Promise<number> {
  const { proposals, nearest } = await officer.likeness.candidates({ matterId: matterId as never })
  return [...proposals, ...nearest].findIndex((proposal) => proposal.matterId === wanted) + 1
}

test('7.1.2.j: of twenty matters told twice among two hundred others, the finder lists the other in its first three', async () => {
  await world.jobs.query('select core.count_words()')
  const ranks: number[] = []
  for (const [index, first] of firstOf.entries()) ranks.push(await rankOf(first, secondOf[index]!), await rankOf(secondOf[index]!, first))

  expect(ranks.filter((rank) => rank < 1 || rank > 3)).toEqual([])
}, 120_000)

test('7.1.1.e: while the second is being typed, the first is shown, without anything having been registered', async () => {
  const missed: string[] = []
  for (const [index, [, { title, summary }]] of toldTwice.entries()) {
    const { proposals, nearest } = await officer.likeness.candidates({ typed: { title, summary } })
    // the second itself is here by now, and comes before everything
    const seen = [...proposals, ...nearest].slice(0, 4).map(({ matterId }) => matterId)
    if (!seen.includes(firstOf[index]!)) missed.push(title)
  }

  expect(missed).toEqual([])
}, 120_000)
