import { randomUUID } from 'node:crypto'
import { today as dayAt } from '@xinshe/words'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { afterAll, beforeAll } from 'vitest'
import { Browser } from './browser.ts'
import { givePasswords, serve, type Served } from './serve.ts'

export const today = dayAt(new Date())
export const townA = { tenant: 'gz-zc-lc' }
export const district = { tenant: 'gz-zc' }
export const office = { agency: 'mingde' }

/** Somebody nobody knows yet. */
export const someone = () => ({ name: `p${randomUUID().slice(0, 8)}`, displayName: '新同事', password: 'barley tea on a cold morning' })

/** The product over the small world, for the tests of one file; call it once, at the top. */
export function administration() {
  let world: World
  let served: Served
  beforeAll(async () => {
    world = await smallWorld()
    await givePasswords(world.place)
    served = await serve(world.place)
  })
  afterAll(async () => {
    await served?.end()
    await world?.end()
  })
  return {
    /** The person's own browser, signed in by a session row. */
    as: async (person: Person) => new Browser(served.url, new Map([['__Host-sid', (await world.as(person)).token]])),
    /** A browser in which nobody has signed in. */
    stranger: () => new Browser(served.url),
    /** The browser of somebody new, who has signed in and chosen a password of their own. */
    async arrived({ name, password }: { name: string; password: string }) {
      const browser = new Browser(served.url)
      await browser.signIn(name, password)
      await browser.mutate('session.changePassword', { current: password, next: 'lotus root broth, twice strained' })
      return browser
    },
    place: () => world.place
  }
}
