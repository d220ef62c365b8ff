import { toast } from '@xinshe/ui'
import { sentenceOf } from '#lib/errors/sentence-of.ts'

interface Page<Row, Key> {
  readonly rows: readonly Row[]
  readonly next: Key | null
}

/** The rows on the page: the first ones from the load, more by the key of the last, others while something is searched. */
export class PagedList<Row, Key, Query extends { readonly after?: Key | undefined }> {
  rows = $state.raw<readonly Row[]>([])
  isBusy = $state(false)
  #next = $state.raw<Key | null>(null)
  readonly #ask: (query: Query) => Promise<Page<Row, Key>>
  #query = {} as Query
  #question = 0

  constructor(ask: (query: Query) => Promise<Page<Row, Key>>) {
    this.#ask = ask
  }

  get hasMore(): boolean {
    return this.#next !== null
  }

  /** Takes over what the load has read. */
  show(query: Query, { rows, next }: Page<Row, Key>): void {
    this.#question += 1
    this.#query = query
    this.rows = rows
    this.#next = next
    this.isBusy = false
  }

  search = (query: Query): Promise<void> => this.#fetch(query, [])

  more = (): Promise<void> => this.#fetch({ ...this.#query, after: this.#next ?? undefined }, this.rows)

  async #fetch(query: Query, before: readonly Row[]): Promise<void> {
    const question = ++this.#question
    this.isBusy = true
    try {
      const { rows, next } = await this.#ask(query)
      if (question !== this.#question) return
      this.#query = { ...query, after: undefined }
      this.rows = [...before, ...rows]
      this.#next = next
    } catch (error) {
      toast(sentenceOf(error), { tone: 'danger' })
    } finally {
      if (question === this.#question) this.isBusy = false
    }
  }
}
