import type { Rpc } from '#lib/rpc.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

type Asked = Extract<Parameters<Rpc['likeness']['candidates']['query']>[0], { typed: unknown }>['typed']

/** What is like the matter being typed. Only the last question counts: an answer that comes late is thrown away. */
export class TypedMatterSearch {
  proposals = $state.raw<Answers['likeness']['candidates']['proposals']>([])
  /** Silence would say that there is nothing. */
  isUnchecked = $state(false)
  #rpc: Rpc
  #question = 0

  constructor(rpc: Rpc) {
    this.#rpc = rpc
  }

  ask = async (typed: Asked | null): Promise<void> => {
    const question = ++this.#question
    if (!typed) return this.#show([], false)
    try {
      const { proposals } = await this.#rpc.likeness.candidates.query({ typed })
      if (question === this.#question) this.#show(proposals, false)
    } catch {
      if (question === this.#question) this.#show([], true)
    }
  }

  #show(proposals: typeof this.proposals, isUnchecked: boolean): void {
    this.proposals = proposals
    this.isUnchecked = isUnchecked
  }
}
