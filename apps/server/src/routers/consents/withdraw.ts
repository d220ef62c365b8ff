import { randomUUID } from 'node:crypto'
import { consentKindTitles } from '@xinshe/core/consent/consent.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { ledgerOf, withdrawalPlace } from './ledger.ts'

/**
 * The person takes a permission back (4.5.b): what rests on it is shut when this returns, for everybody, by the
 * database. The permission stays in the ledger with the reason.
 *
 * @throws Refusal consent/withdrawn when it was already
 */
export const withdraw = procedure({ permission: 'consent.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, consentId: z.uuid(), reason }))
  .mutation(async ({ ctx, input: { caseId, consentId, reason } }) => {
    const keys = await ctx.caseRow(caseId)
    const [consent] = await ledgerOf(ctx, caseId, consentId)
    if (!consent) throw new NotFound()
    if (consent.state === 'withdrawn') throw new Refusal('consent/withdrawn')

    const id = randomUUID()
    const inserted = ctx.db
      .insertInto('core.consent_withdrawal')
      .values({ ...keys, id, consent_id: consentId, sealed: await ctx.vault.seal(caseId, withdrawalPlace(id), { reason }) })
      .execute()
    await refuseByDatabase(inserted, { '23505': () => new Refusal('consent/withdrawn') })
    const { zh, en } = consentKindTitles[consent.kind]
    await ctx.timeline({ caseId, kind: 'core/consent-withdrawn', title: say(`撤回${zh}`, `${en} withdrawn`), text: reason })
    ctx.note({ consentId })
    return { withdrawn: true }
  })
