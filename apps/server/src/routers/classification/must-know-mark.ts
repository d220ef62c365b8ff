import { decideMark } from '@xinshe/core/classification/decide-mark.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say, shortDateTime } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { marksOf } from './marks-of.ts'

/** The newest mark or verdict of its kind the author has read at this visit; null where the page showed none. */
export const seen = z.uuid().nullable().default(null)

interface Marking {
  readonly matterId: string
  readonly contactId: string
  readonly petitionerId: string
  readonly kind: 'irrational' | 'unruly'
  readonly seen: string | null
  readonly holds: boolean
  readonly evidence: string
}

/**
 * A mark is not replaced unseen, and neither is the verdict of whoever overruled it (3.3, 3.5): the refusal says who, when and why.
 * @throws Refusal classification/already-marked, classification/overruled, classification/nothing-new, classification/stale
 */
export async function mustKnowMark(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, { kind, contactId, ...mark }: Marking): Promise<void> {
  const rows = (await marksOf(ctx, mark)).filter((row) => row.kind === kind && row.contactId === contactId)
  const decision = decideMark(rows.map(({ text, ...row }) => ({ ...row, evidence: text.evidence ?? text.account ?? '' })), mark)
  if (decision.ok) return
  if (decision.code !== 'classification/already-marked' && decision.code !== 'classification/overruled') throw new Refusal(decision.code)

  const { id, byName, at, text } = rows[0]!
  const [who, why] = [byName ?? '', text.reason ? `：${text.reason}` : '']
  throw new Refusal(decision.code, [{ message: say(`${who}，${shortDateTime(at)}${why}`, `${who}, ${shortDateTime(at, 'en')}${why && `: ${text.reason}`}`), id }])
}
