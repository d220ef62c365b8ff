import type { TenantContext } from '@xinshe/plugin-kit/server'

/** Why a case was rated so, and what is done if the worst happens (7.2.2.b). */
export interface RatingText {
  readonly reason: string
  readonly plan: string
}

const placeOf = (id: string) => ({ table: 'core.risk_rating', id, version: 1 })

export function sealRating(sealing: TenantContext['sealing'], { id, caseId }: { id: string; caseId: string }, text: RatingText): Promise<Buffer> {
  return sealing.seal(caseId, placeOf(id), { ...text })
}

/** @throws SealBroken */
export async function openRating(sealing: TenantContext['sealing'], { id, caseId, sealed }: { id: string; caseId: string; sealed: Buffer }): Promise<RatingText> {
  const { reason, plan } = await sealing.unseal(caseId, placeOf(id), sealed)
  return { reason: String(reason ?? ''), plan: String(plan ?? '') }
}
