import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'

export interface ItemToHandOver {
  readonly id: string
  /** Null for what is no file. */
  readonly intact: boolean | null
}

/** 6.3.4.e: what goes to the police is what was locked; an item that was changed since stops the hand-over. */
export function decideHandOver(items: readonly ItemToHandOver[]): Decision<string[], 'behaviour-correction/nothing-to-hand-over' | 'behaviour-correction/evidence-changed'> {
  const changed = items.filter(({ intact }) => intact === false).map(({ id }) => id)
  if (items.length === 0) return refuse('behaviour-correction/nothing-to-hand-over')
  return changed.length > 0 ? refuse('behaviour-correction/evidence-changed', { items: changed }) : accept(items.map(({ id }) => id))
}
