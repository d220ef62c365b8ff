import { dateTime } from '@xinshe/words'
import type { EvidenceAnswers } from '../forms/evidence-form.ts'
import type { HandOverAnswers } from '../forms/hand-over-form.ts'

export interface LockedItem {
  readonly id: string
  readonly sha256: string | null
  readonly capturedAt: string
  readonly answers: EvidenceAnswers
  readonly links: readonly { readonly handOverId: string | null; readonly intact: boolean | null }[]
}

export interface HandOver {
  readonly id: string
  readonly happenedAt: string
  readonly answers: HandOverAnswers
}

/** The hand-over sheet for the police (6.3.4.e): each item with its hash as it was locked and as it was handed over, and who signs. In Chinese. */
export function printedHandOver({ id, happenedAt, answers }: HandOver, items: readonly LockedItem[]) {
  const { organ, receiver, giver, note = '' } = answers
  return {
    head: [
      ['接收机关', organ],
      ['移交时间', dateTime(happenedAt, 'zh')],
      ['移交人', giver],
      ['接收人', receiver],
      ['备注', note]
    ].filter(([, text]) => text !== '') as [string, string][],
    items: items.flatMap(({ sha256, capturedAt, answers: { name, source, shows, custodian }, links }) => {
      const link = links.find(({ handOverId }) => handOverId === id)
      return link ? [{ name, capturedAt: dateTime(capturedAt, 'zh'), source, shows, custodian, hash: sha256 ?? '非电子文件', state: stateOf(link.intact) }] : []
    }),
    signatures: ['移交人签名', '接收人签名（警号）', '见证人签名']
  }
}

function stateOf(intact: boolean | null): string {
  if (intact === null) return '—'
  return intact ? '移交时核验一致' : '移交时核验不一致'
}
