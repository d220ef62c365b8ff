import type { Agreement, StandingAgreement } from '@xinshe/core/plan/plan.ts'
import { stale } from '@xinshe/plugin-kit/server'
import { longDate, say, type Said } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'

/**
 * What is done about an agreement builds on the one that the page had read; 0: there was none.
 * @throws Refusal record/stale with what stands
 */
export function mustHaveRead(standing: StandingAgreement | null, read: number, yours: Agreement | null): void {
  const version = standing?.version ?? 0
  if (version !== read) throw stale({ yours, theirs: standing?.agreement ?? null, version, message: inWords(standing) })
}

/** One's own, sent again after its answer was lost. */
export function isBroughtAgain({ actor }: Pick<DeskContext, 'actor'>, standing: StandingAgreement | null, read: number, agreement: Agreement): boolean {
  if (standing?.by !== actor.userId || standing.version !== read + 1) return false
  const { agreement: stands } = standing
  // The reason of a waiver is sealed elsewhere: of two requests of one person upon the same page the first stands.
  if (stands.kind === 'waived' || agreement.kind === 'waived') return stands.kind === agreement.kind
  return stands.signedOn === agreement.signedOn && stands.documentId === agreement.documentId
}

function inWords(standing: StandingAgreement | null): Said {
  if (!standing) return say('现无服务协议', 'there is no agreement now')
  const { agreement, approvedBy } = standing
  if (agreement.kind === 'signed') return say(`现为 ${longDate(agreement.signedOn)}签订`, `now signed on ${longDate(agreement.signedOn, 'en')}`)
  return approvedBy ? say('现已批准免签', 'its waiver is approved now') : say('现有免签申请待批准', 'a waiver waits for approval now')
}
