import { randomUUID } from 'node:crypto'
import type { CaseKeys } from '@xinshe/plugin-kit/server'
import type { CustodyAct } from '../domain/custody.ts'
import { custodyForm } from '../forms/custody-form.ts'
import type { Desk } from './held-case.ts'
import { sealAnswers } from './sealed-answers.ts'

interface NewLink {
  readonly evidenceId: string
  readonly act: CustodyAct
  readonly happenedAt: Date
  readonly found?: Buffer | null
  readonly intact?: boolean | null
  readonly handOverId?: string
  /** Who gave, who took, why: as far as it belongs to the act. */
  readonly told?: object
}

/** Adds a link to an item's chain of custody (6.3.4.e). */
export async function addLink(ctx: Pick<Desk, 'db' | 'sealing'>, keys: CaseKeys, { evidenceId, act, happenedAt, found = null, intact = null, handOverId, told = {} }: NewLink): Promise<void> {
  const id = randomUUID()
  await ctx.db
    .insertInto('behaviour_correction.custody')
    .values({
      ...keys,
      id,
      evidence_id: evidenceId,
      act,
      happened_at: happenedAt,
      found,
      is_intact: intact,
      hand_over_id: handOverId ?? null,
      form_version: custodyForm.version,
      sealed: await sealAnswers(ctx, { table: 'behaviour_correction.custody', caseId: keys.case_id, id }, told)
    })
    .execute()
}
