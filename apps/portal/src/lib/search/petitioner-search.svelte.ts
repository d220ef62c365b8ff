import { toast } from '@xinshe/ui'
import { say, type Said } from '@xinshe/words'
import { sentenceOf } from '#lib/errors/sentence-of.ts'
import type { Rpc } from '#lib/rpc.ts'
import type { FoundPetitioner } from './found-petitioner.ts'

/** One search box's answers. Only the last question counts: an answer that comes late is thrown away. */
export class PetitionerSearch {
  results = $state.raw<readonly FoundPetitioner[]>([])
  isBusy = $state(false)
  /** How to ask better, when there are too many or none. */
  hint = $state<Said>()
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
      const { petitioners, more } = await this.#rpc().petitioners.search.query({ q })
      if (question === this.#question) this.#show(q, petitioners, more)
    } catch (error) {
      if (question !== this.#question) return
      this.#show(q, [])
      toast(sentenceOf(error), { tone: 'danger' })
    }
  }

  #show(q: string, results: readonly FoundPetitioner[], more = false): void {
    this.asked = q
    this.results = results
    this.hint = more ? tooMany : [...q].length === 1 && results.length === 0 ? oneLetter : undefined
    this.isBusy = false
  }
}

const tooMany = say('还有更多：请再加名字，或加空格和电话后四位', 'There are more: add the given name, or a space and the last four digits of the phone')
const oneLetter = say('单独一个字只按姓氏查找；其余请至少输入两个字，或电话、编号的末四位', 'One character alone is looked up as a surname; of anything else type two, or the last four of a phone or number')
