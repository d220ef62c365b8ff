import type { Words } from '@xinshe/ui'
import { z } from 'zod'
import { sentenceOf } from '#lib/errors/sentence-of.ts'
import { staleTextsOf } from '#lib/records/stale-texts.ts'
import { takeUp } from './take-up.ts'

const setBy = z.object({ byName: z.string().nullable(), at: z.string().nullable() })

interface Beginning<Setting> {
  /** The version the page has read: what is set builds on it. */
  readonly version: number
  readonly start: Setting
  /** The setting out of what the server tells of somebody else's. */
  read(theirs: unknown): Setting
}

/**
 * A setting while it is changed: what it began with, and what somebody else has set meanwhile, which a person takes up or saves over.
 *
 * @example if (await draft.save(mine(), (version) => rpc.setSettings.mutate({ version, ...mine() }))) toast(say('已保存', 'Saved'))
 */
export class SettingDraft<Setting> {
  /** What somebody else has set while this was being written. */
  theirs = $state.raw<{ readonly setting: Setting; readonly byName: string | null; readonly at: string | null }>()
  failure = $state.raw<Words>()
  isBusy = $state(false)
  /** What `failure` says in words, where the server has refused. */
  error: unknown
  readonly #read: Beginning<Setting>['read']
  #start: Setting
  #version: number

  constructor({ version, start, read }: Beginning<Setting>) {
    this.#version = version
    this.#start = start
    this.#read = read
  }

  /** @returns whether it is set; else `theirs` or `failure` says why not, and everything typed stays */
  async save(mine: Setting, set: (version: number) => Promise<{ readonly version: number }>): Promise<boolean> {
    if (this.isBusy) return false
    this.isBusy = true
    this.failure = this.error = undefined
    try {
      this.#version = (await set(this.#version)).version
      this.#start = mine
      this.theirs = undefined
      return true
    } catch (error) {
      const stale = staleTextsOf(error)
      if (stale) {
        // Seen by a person before anything is saved over it.
        this.theirs = { ...setBy.parse(stale.theirs), setting: this.#read(stale.theirs) }
        this.#version = stale.version
      } else {
        this.failure = sentenceOf(error)
        this.error = error
      }
      return false
    } finally {
      this.isBusy = false
    }
  }

  /** @returns theirs, with what was changed here on top; mine alone where nobody has set anything */
  takeTheirs(mine: Setting): Setting {
    if (!this.theirs) return mine
    const { setting } = this.theirs
    const both = takeUp(this.#start, { mine, theirs: setting })
    this.#start = setting
    this.theirs = undefined
    return both
  }
}
