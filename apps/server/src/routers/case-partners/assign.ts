import { decideCasePartner } from '@xinshe/core/partner/decide-case-partner.ts'
import { partnerTypeTitles } from '@xinshe/core/partner/partner-type.ts'
import { caseId, postId } from '@xinshe/core/ids.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { mustBeTheSame, NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { sql } from 'kysely'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { day } from '../act-input.ts'
import { disclosureRow, insertDisclosure } from '../consents/insert-disclosure.ts'
import { disclosurePlace, ledgerOf } from '../consents/ledger.ts'
import { heldCase } from '../records/held-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { sharePlace } from './places.ts'
import { sharesOf } from './shares-of.ts'

/**
 * 6.3.2.a: the case is shared with a partner from one day until another: they see its number, what for, and the notes
 * written to them. On a consent that names them or an article of law (4.5.b), and the ledger says so.
 *
 * @throws NotFound when there is no such partner here; Refusal consent/…, partner/…, record/recorded-otherwise
 */
export const assign = procedure({ permission: 'case-partner.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, postId, fromOn: day, untilOn: day, purpose: paragraphs(1000).pipe(z.string().min(1)), consentId: z.uuid().optional(), law: paragraphs(500).default('') }))
  .mutation(async ({ ctx, input: { requestId: id, caseId, postId, fromOn, untilOn, purpose, consentId, law } }) => {
    const { stage } = await heldCase(ctx, caseId, 'write')
    const partner = await partnerOf(ctx, postId)
    const [consent = null] = consentId ? await ledgerOf(ctx, caseId, consentId) : []
    if (!partner || (consentId && !consent)) throw new NotFound()
    const shares = await sharesOf(ctx, caseId)
    const recorded = shares.find((share) => share.id === id)
    if (recorded) {
      mustBeTheSame({ ...recorded, law: await lawOf(ctx, caseId, id) }, { postId, fromOn, untilOn, purpose, consentId, law: consentId ? '' : law })
      return { id }
    }
    const shared = shares.filter((share) => share.postId === postId && share.state !== 'over')
    const decision = decideCasePartner({ fromOn, untilOn }, { stage, partner, post: partner, consent, law, shared }, today(ctx.now()))
    if (!decision.ok) throw new Refusal(decision.code, decision.data)

    const disclosureId = await insertDisclosure(ctx, await disclosureRow(ctx, caseId, { use: 'sharing', recipient: { kind: 'organ', organ: decision.value.organ }, parts: [], consentId: consentId ?? null, law: consentId ? '' : law, purpose }))
    const sealed = await ctx.vault.seal(id, sharePlace(id), { purpose })
    const assigned = sql`select core.assign_partner(${ctx.tenant.id}, ${caseId}, ${id}, ${postId}, ${disclosureId}, ${fromOn}, ${untilOn}, ${sealed})`.execute(ctx.db)
    await refuseByDatabase(assigned, { '42501': () => new NotFound(), '23503': () => new NotFound(), '23505': () => new Refusal('partner/shared-already'), '23514': () => new Refusal('consent/missing') })
    const { zh, en } = partnerTypeTitles[partner.type]
    await ctx.timeline({ caseId, kind: 'core/partner-assigned', title: say(`与${zh}共享本案：${fromOn} 至 ${untilOn}`, `Shared with a partner (${en}) from ${fromOn} until ${untilOn}`), text: `${partner.name}\n${purpose}` })
    ctx.note({ casePartnerId: id, post: postId, untilOn })
    return { id }
  })

async function partnerOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, id: string) {
  return db
    .selectFrom('core.post as p')
    .innerJoin('core.partner as k', (join) => join.onRef('k.tenant_id', '=', 'p.tenant_id').onRef('k.id', '=', 'p.partner_id'))
    .select(['k.name', 'k.organisation', 'k.type', 'p.starts'])
    .select((eb) => eb.ref('p.ends').$notNull().as('ends'))
    .where('p.tenant_id', '=', tenant.id)
    .where('p.id', '=', id)
    .executeTakeFirst()
}

/** The article a sharing stands on, as the ledger has it. */
async function lawOf({ db, tenant, vault }: DeskContext, caseId: string, id: string): Promise<unknown> {
  const disclosure = await db
    .selectFrom('core.case_partner as s')
    .innerJoin('core.disclosure as d', (join) => join.onRef('d.tenant_id', '=', 's.tenant_id').onRef('d.id', '=', 's.disclosure_id'))
    .select(['d.id', 'd.sealed'])
    .where('s.tenant_id', '=', tenant.id)
    .where('s.id', '=', id)
    .executeTakeFirstOrThrow()
  return (await vault.unseal(caseId, disclosurePlace(disclosure.id), disclosure.sealed))['law']
}
