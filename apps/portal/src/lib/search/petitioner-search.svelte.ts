import { toast } from '@xinshe/ui'
import { sentenceOf } from '#lib/errors/sentence-of.ts'
import type { Rpc } from '#lib/rpc.ts'
import type { FoundPetitioner } from './found-petitioner.ts'

/** One search box's answers. Only the last question counts: an answer that comes late is thrown away. */
export class PetitionerSearch {
  results = $state.raw<readonly FoundPetitioner[]>([])
  isBusy = $state(false)
  /** What the results answer. */
  asked = $state('')
  #rpc: () => Rpc
  #question = 0

  constructor(rpc: () => Rpc) {
    this.#rpc = rpc
  }

  ask = async (q: string): Promise<void> => {
    const question = ++this.#question
    if (q === '') return this.#show('', [])
    this.isBusy = true
    try {
      const { petitioners } = await this.#rpc().petitioners.search.query({ q })
      if (question === this.#question) this.#show(q, petitioners)
    } catch (error) {
      if (question !== this.#question) return
      this.#show(q, [])
      toast(sentenceOf(error), { tone: 'danger' })
    }
  }

  #show(q: string, results: readonly FoundPetitioner[]): void {
    this.asked = q
    this.results = results
    this.isBusy = false
  }
}
