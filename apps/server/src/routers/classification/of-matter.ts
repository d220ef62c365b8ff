import { sql } from 'kysely'
import { decideBypass } from '@xinshe/core/classification/decide-bypass.ts'
import type { OrganLevel } from '@xinshe/core/classification/organ-level.ts'
import { matterId } from '@xinshe/core/ids.ts'
import type { Channel } from '@xinshe/core/matter/contact.ts'
import type { PartyRole } from '@xinshe/core/matter/matter-kind.ts'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { shownIdentity } from '../petitioners/shown-identity.ts'
import { historyPlace } from './add-history.ts'
import { marksOf } from './marks-of.ts'
import { matterFacts, type MatterFacts } from './matter-facts.ts'
import { standingClassifications, type Standing } from './standing-classifications.ts'
import { linkPlace } from './unlink-member.ts'
import { visitsElsewhere } from './visits-elsewhere.ts'

/**
 * How the contacts of a matter are classified and on which facts, in whichever joined registration they stand, with author and reviewer; where the petitioner went
 * before; who belongs to the matter. For the posts that serve or register it, and nobody above (3.3–3.5).
 */
export const ofMatter = procedure({ permission: 'classification.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ matterId }))
  .query(async ({ ctx, input }) => {
    const facts = await matterFacts(ctx, input.matterId)
    const standing = await standingClassifications(ctx, input)
    const reviewed = await rowsReviewed(ctx, standing)
    const registered = await registrarsOf(ctx, input.matterId)
    const evidence = await visitsElsewhere(ctx, facts, standing)
    const marks = await marksOf(ctx, { matterId: input.matterId, petitionerId: facts.petitionerId })
    ctx.note({ petitionerId: facts.petitionerId, matterId: input.matterId })
    return {
      kind: facts.kind || null,
      competentLevel: facts.competent,
      version: facts.version,
      classifications: standing.filter(saysSomething).map(({ sealed: _, by, ...one }) => ({
        ...one,
        ...(isComputed(one) && one.reviews === null && said(registered.get(one.contactId))),
        ...evidence(one),
        /** Nobody reviews what they recorded, or what follows from a contact they registered. */
        isMine: [by, isComputed(one) && registered.get(one.contactId)?.id].includes(ctx.actor.userId),
        text: marks.find(({ id }) => id === one.id)?.text ?? {},
        isReviewed: one.reviews !== null,
        /** Who recorded it or registered the contact, where somebody else has reviewed it since. */
        author: (isComputed(one) && registered.get(one.contactId)) || (reviewed.get(one.reviews ?? '') ?? { id: by, name: one.byName, at: one.at }),
        /** What was said before it, newest first: evidence and verdicts stay (3.3). */
        earlier: marks.filter(({ id, kind, contactId }) => kind === one.kind && contactId === one.contactId && id !== one.id).map(({ kind: _kind, contactId: _contact, ...mark }) => mark)
      })),
      history: await historyOf(ctx, input.matterId, facts),
      parties: await partiesOf(ctx, input.matterId, facts.petitionerId)
    }
  })

interface Author {
  readonly id: string
  readonly name: string | null
  readonly at: Date
}

/**
 * A repeat visit follows from what is registered, here and at what is joined to it (3.4). It is said to be so since the contact was
 * registered: who moved it last, and when, may be whoever has just accused somebody at another registration (7.1.2.i).
 */
const isComputed = ({ kind, source }: Pick<Standing, 'kind' | 'source'>) => kind === 'repeat' && source === 'rule'

/** A visit that is no repeat one any more reads like one that never was. */
const saysSomething = (one: Standing) => one.holds || one.reviews !== null || !isComputed(one)

const said = (author: Author | undefined) => author && { byName: author.name, at: author.at }

async function registrarsOf({ db, tenant }: DeskContext, matterId: string): Promise<ReadonlyMap<string, Author>> {
  const rows = await db
    .selectFrom('core.contact as k')
    .leftJoin('core.account as a', 'a.id', 'k.made_by')
    .select(['k.id as contactId', 'k.made_by as id', 'a.display_name as name', 'k.made_at as at'])
    .where('k.tenant_id', '=', tenant.id)
    .where('k.matter_id', '=', matterId)
    .execute()
  return new Map(rows.map(({ contactId, ...author }) => [contactId, author]))
}

async function rowsReviewed({ db, tenant }: DeskContext, standing: readonly Standing[]) {
  const ids = standing.flatMap(({ reviews }) => reviews ?? [])
  if (ids.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('core.contact_classification as c')
    .leftJoin('core.account as a', 'a.id', 'c.made_by')
    .select(['c.id', 'c.made_by as by', 'a.display_name as name', 'c.made_at as at'])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, by, name, at }) => [id, { id: by, name, at }]))
}

/** An earlier visit left out levels just as a registered one (3.6); it is said beside it, and in no figure, which count the visits made here. */
async function historyOf({ db, tenant, vault }: DeskContext, matterId: string, { petitionerId, competent }: MatterFacts) {
  const rows = await db
    .selectFrom('core.petition_history as h')
    .leftJoin('core.petition_history as s', (join) => join.onRef('s.tenant_id', '=', 'h.tenant_id').onRef('s.strikes', '=', 'h.id'))
    .select(['h.id', 'h.happened_on as on', 'h.organ', 'h.level', 'h.channel', 'h.document_number as documentNumber', 'h.sealed'])
    .select(sql<boolean>`s.id is not null`.as('isStruck'))
    .where('h.tenant_id', '=', tenant.id)
    .where('h.matter_id', '=', matterId)
    .where('h.strikes', 'is', null)
    .orderBy('h.happened_on', 'desc')
    .limit(200)
    .execute()
  return Promise.all(rows.map(async ({ sealed, ...row }) => ({ ...row, bypass: !row.isStruck && decideBypass({ channel: row.channel as Channel, visited: row.level as OrganLevel, competent }).holds, result: String((await vault.unseal(petitionerId, historyPlace(row.id), sealed))['result'] ?? '') })))
}

/** Who is linked, those taken out again among them, with who did so, when and why. */
async function partiesOf({ db, tenant, vault, actor }: DeskContext, matterId: string, petitionerId: string) {
  const rows = await db
    .selectFrom('core.matter_party as m')
    .innerJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id'))
    .leftJoin('core.account as a', 'a.id', 'm.struck_by')
    .select(['m.id as linkId', 'm.role', 'm.struck_at as struckAt', 'm.struck_sealed as struckSealed', 'a.display_name as struckByName', 'p.id', 'p.version', 'p.sealed'])
    .where('m.tenant_id', '=', tenant.id)
    .where('m.matter_id', '=', matterId)
    .orderBy('m.made_at')
    .execute()
  await vault.load(rows.map(({ id }) => id))
  return Promise.all(
    rows.map(async ({ role, linkId, struckAt, struckSealed, struckByName, ...row }) => ({
      id: row.id,
      linkId,
      role: role as PartyRole,
      name: shownIdentity((await openPetitioner(vault, row)).identity, actor.post).name ?? null,
      struck: struckAt && struckSealed && { at: struckAt, byName: struckByName, reason: String((await vault.unseal(petitionerId, linkPlace(linkId), struckSealed))['reason'] ?? '') }
    }))
  )
}
