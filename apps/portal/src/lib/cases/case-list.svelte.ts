import { toast } from '@xinshe/ui'
import { sentenceOf } from '#lib/errors/sentence-of.ts'
import type { Rpc } from '#lib/rpc.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

type Query = Parameters<Rpc['cases']['list']['query']>[0]
export type CaseLine = Answers['cases']['list']['cases'][number]

/** The rows on the page: the first ones from the load, more by the key of the last, others while something is searched. */
export class CaseList {
  rows = $state.raw<readonly CaseLine[]>([])
  isBusy = $state(false)
  #next = $state.raw<Answers['cases']['list']['next']>(null)
  readonly #ask: (query: Query) => Promise<Answers['cases']['list']>
  #query: Query = {}
  #question = 0

  constructor(ask: (query: Query) => Promise<Answers['cases']['list']>) {
    this.#ask = ask
  }

  get hasMore(): boolean {
    return this.#next !== null
  }

  /** Takes over what the load has read. */
  show(query: Query, { cases, next }: Answers['cases']['list']): void {
    this.#question += 1
    this.#query = query
    this.rows = cases
    this.#next = next
    this.isBusy = false
  }

  search = (query: Query): Promise<void> => this.#fetch(query, [])

  more = (): Promise<void> => this.#fetch({ ...this.#query, after: this.#next ?? undefined }, this.rows)

  async #fetch(query: Query, before: readonly CaseLine[]): Promise<void> {
    const question = ++this.#question
    this.isBusy = true
    try {
      const { cases, next } = await this.#ask(query)
      if (question !== this.#question) return
      const { after: _, ...first } = query
      this.#query = first
      this.rows = [...before, ...cases]
      this.#next = next
    } catch (error) {
      toast(sentenceOf(error), { tone: 'danger' })
    } finally {
      if (question === this.#question) this.isBusy = false
    }
  }
}
