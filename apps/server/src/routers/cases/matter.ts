import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { matterId } from '@xinshe/core/ids.ts'
import { fullAddress } from '@xinshe/core/place/division-code.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { placeNames } from '../places/place-names.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { shownIdentity } from '../petitioners/shown-identity.ts'
import { dispatchesOf } from './dispatches-of.ts'
import { strikesOf } from './strikes-of.ts'

/** One matter as it was registered: who (masked), what, where, how they came, struck contacts among them, what was answered, who serves it. */
export const matter = procedure({ permission: 'matter.read', scope: 'tenant', audit: 'read', purpose: 'reception' })
  .input(z.strictObject({ matterId }))
  .query(async ({ ctx, input }) => {
    const row = await ctx.db
      .selectFrom('core.matter as m')
      .innerJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id'))
      .select(['m.id', 'm.title', 'm.summary', 'm.official_number as officialNumber', 'm.copied_on as copiedOn', 'm.received_on as receivedOn', 'm.source', 'm.version'])
      .select(['m.occurrence_code as occurrenceCode', 'm.occurrence_text as occurrenceText', 'm.competent_organ as competentOrgan'])
      .select(['p.id as petitionerId', 'p.party', 'p.nationality', 'p.sealed', 'p.version as petitionerVersion'])
      .select((eb) => [
        jsonArrayFrom(
          eb
            .selectFrom('core.contact as k')
            .select(['k.id', 'k.channel', 'k.happened_at as happenedAt', 'k.headcount', 'k.organ', 'k.organ_level as organLevel', 'k.petitioner_id as petitionerId', 'k.replaces'])
            .whereRef('k.tenant_id', '=', 'm.tenant_id')
            .whereRef('k.matter_id', '=', 'm.id')
            .orderBy('k.happened_at', 'desc')
            .limit(100)
        ).as('contacts'),
        jsonArrayFrom(
          eb
            .selectFrom('core.reply as r')
            .select(['r.id', 'r.replied_at as repliedAt', 'r.organ', 'r.body'])
            .whereRef('r.tenant_id', '=', 'm.tenant_id')
            .whereRef('r.matter_id', '=', 'm.id')
            .where('r.case_id', 'is', null)
            .orderBy('r.replied_at', 'desc')
            .limit(100)
        ).as('replies'),
        jsonArrayFrom(
          eb
            .selectFrom('core.case as c')
            .select(['c.id', 'c.number', 'c.stage', 'c.opened_at as openedAt'])
            .whereRef('c.tenant_id', '=', 'm.tenant_id')
            .whereRef('c.matter_id', '=', 'm.id')
            .orderBy('c.opened_at', 'desc')
        ).as('cases')
      ])
      .where('m.tenant_id', '=', ctx.tenant.id)
      .where('m.id', '=', input.matterId)
      .executeTakeFirst()
    if (!row) throw new NotFound()

    const { sealed, petitionerId, petitionerVersion, party, nationality, contacts, ...shown } = row
    const { identity } = await openPetitioner(ctx.vault, { id: petitionerId, version: petitionerVersion, sealed })
    ctx.note({ petitionerId, matterId: row.id })
    const names = await placeNames(ctx.db, [row.occurrenceCode])
    const strikes = new Map((await strikesOf(ctx, { matterId: row.id, petitionerId })).map(({ contactId, byName, at, reason }) => [contactId, { byName, at, reason }]))
    return {
      ...shown,
      dispatchedTo: await dispatchesOf(ctx, row.id),
      contacts: contacts.map((contact) => ({ ...contact, struck: strikes.get(contact.id) ?? null })),
      occurrence: fullAddress(names(row.occurrenceCode), row.occurrenceText),
      petitioner: { id: petitionerId, party, nationality, shown: shownIdentity(identity, ctx.actor.post) }
    }
  })
