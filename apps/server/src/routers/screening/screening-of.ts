import { isForeign } from '@xinshe/core/screening/foreign.ts'
import { standingWord } from '@xinshe/core/screening/screening-label.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { accusedElsewhere } from './accused-elsewhere.ts'
import { guidancePlace } from './add-guidance.ts'
import { newestScreenings, screeningPlace, wordsAt } from './newest-screenings.ts'
import { walledByAccusation } from './walled-by-accusation.ts'

/** Everything a matter was screened for, reasons in clear: for the page, and for the print. @throws NotFound */
export async function screeningOf(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, matterId: string) {
  const { db, tenant, vault } = ctx
  const matter = await db
    .selectFrom('core.matter as m')
    .innerJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id'))
    .select(['m.title', 'm.official_number as officialNumber', 'm.received_on as receivedOn', 'm.competent_organ as competentOrgan'])
    .select(['p.id as petitionerId', 'p.nationality'])
    .select(walledByAccusation.as('isWalled'))
    .where('m.tenant_id', '=', tenant.id)
    .where('m.id', '=', matterId)
    .executeTakeFirst()
  if (!matter) throw new NotFound()
  const { petitionerId, nationality, isWalled, ...shown } = matter

  const rows = await newestScreenings(ctx, matterId)
  const words = rows.map(async ({ sealed, ...row }) => ({ ...row, reason: String((await vault.unseal(petitionerId, screeningPlace(row.id), sealed))['reason'] ?? '') }))
  const guidance = await db
    .selectFrom('core.guidance as g')
    .leftJoin('core.account as a', 'a.id', 'g.made_by')
    .select(['g.id', 'g.given_on as givenOn', 'g.organ', 'g.sealed', 'a.display_name as byName'])
    .where('g.tenant_id', '=', tenant.id)
    .where('g.matter_id', '=', matterId)
    .orderBy('g.given_on', 'desc')
    .orderBy('g.made_at', 'desc')
    .execute()
  return {
    petitionerId,
    matter: shown,
    words: await Promise.all(words),
    guidance: await Promise.all(guidance.map(async ({ sealed, ...row }) => ({ ...row, material: String((await vault.unseal(petitionerId, guidancePlace(row.id), sealed))['material'] ?? '') }))),
    isJudicial: standingWord(wordsAt(rows, 'h'))?.answer === 'yes',
    /** 1.b: by who brought the matter; somebody may still find otherwise (7.1.2.k). */
    isForeign: isForeign(nationality),
    isWalled,
    /** 7.1.2.i: who said, and why, that nobody of this house is accused. */
    accusedElsewhere: await accusedElsewhere(ctx, { matterId, petitionerId })
  }
}
