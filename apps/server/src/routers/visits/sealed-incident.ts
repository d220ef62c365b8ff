import type { TenantContext } from '@xinshe/plugin-kit/server'

const placeOf = (id: string) => ({ table: 'core.safety_incident', id, version: 1 })

export function sealIncident(sealing: TenantContext['sealing'], { id, caseId }: { id: string; caseId: string }, text: string): Promise<Buffer> {
  return sealing.seal(caseId, placeOf(id), { text })
}

/** @throws SealBroken */
export async function openIncident(sealing: TenantContext['sealing'], { id, caseId, sealed }: { id: string; caseId: string; sealed: Buffer }): Promise<string> {
  const { text } = await sealing.unseal(caseId, placeOf(id), sealed)
  return String(text ?? '')
}
