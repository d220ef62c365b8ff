import { fullAddress } from '@xinshe/core/place/division-code.ts'
import { sql } from 'kysely'
import { judgeLikeness } from '@xinshe/core/likeness/judge-likeness.ts'
import { likeness, textVector } from '@xinshe/core/likeness/likeness.ts'
import { wordsOf } from '@xinshe/core/likeness/words-of.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { placeNames } from '../places/place-names.ts'
import { procedure } from '../../rpc.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { shownIdentity } from '../petitioners/shown-identity.ts'
import { pairOf } from './pair-of.ts'
import { registrationsAlike } from './registrations-alike.ts'
import { wordCountsHere } from './word-counts-here.ts'

/** 7.1.2.j: two matters side by side, petitioners masked, with what speaks for their being one and what was decided before. */
export const compare = procedure({ permission: 'matter.read', scope: 'tenant', audit: 'read', purpose: 'reception' })
  .input(z.strictObject({ matterId, otherId: matterId }))
  .query(async ({ ctx, input }) => {
    const one = await sideOf(ctx, input.matterId)
    const other = await sideOf(ctx, input.otherId)
    const people = await registrationsAlike(ctx, one.petitioner.id)
    const score = await scoreOf(ctx, one, other)
    ctx.note({ petitionerId: one.petitioner.id, otherPetitionerId: other.petitioner.id, matterId: one.id, otherMatterId: other.id })
    return {
      one,
      other,
      score,
      judgement: judgeLikeness(score),
      samePetitioner: one.petitioner.id === other.petitioner.id,
      sameMark: people.has(other.petitioner.id),
      sameOrgan: one.competentOrgan.trim() !== '' && one.competentOrgan.trim() === other.competentOrgan.trim(),
      verdicts: await verdictsOf(ctx, input)
    }
  })

async function sideOf(ctx: DeskContext, id: string) {
  const row = await ctx.db
    .selectFrom('core.matter as m')
    .innerJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id'))
    .select(['m.id', 'm.title', 'm.summary', 'm.official_number as officialNumber', 'm.received_on as receivedOn', 'm.competent_organ as competentOrgan'])
    .select(['m.occurrence_code as occurrenceCode', 'm.occurrence_text as occurrenceText', 'p.id as petitionerId', 'p.version as petitionerVersion', 'p.sealed'])
    .select((eb) => [
      eb.selectFrom('core.standing_contact as k').select(sql<number>`count(*)::int`.as('n')).whereRef('k.tenant_id', '=', 'm.tenant_id').whereRef('k.matter_id', '=', 'm.id').as('contacts'),
      eb.selectFrom('core.standing_contact as k').select(sql<Date>`max(k.happened_at)`.as('at')).whereRef('k.tenant_id', '=', 'm.tenant_id').whereRef('k.matter_id', '=', 'm.id').as('lastContactAt')
    ])
    .where('m.tenant_id', '=', ctx.tenant.id)
    .where('m.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { petitionerId, petitionerVersion, sealed, occurrenceCode, occurrenceText, contacts, ...shown } = row
  const { identity } = await openPetitioner(ctx.vault, { id: petitionerId, version: petitionerVersion, sealed })
  const names = await placeNames(ctx.db, [occurrenceCode])
  return {
    ...shown,
    contacts: contacts ?? 0,
    occurrence: fullAddress(names(occurrenceCode), occurrenceText),
    petitioner: { id: petitionerId, shown: shownIdentity(identity, ctx.actor.post) }
  }
}

type Side = Awaited<ReturnType<typeof sideOf>>

async function scoreOf(ctx: DeskContext, one: Side, other: Side): Promise<number> {
  const wordsIn = ({ title, summary }: Side) => wordsOf(`${title}\n${summary}`)
  const counts = await wordCountsHere(ctx, [...wordsIn(one), ...wordsIn(other)])
  return likeness(textVector(wordsIn(one), counts), textVector(wordsIn(other), counts))
}

/** Every verdict of the two, the latest first: what was joined and parted again stays readable. */
async function verdictsOf({ db, tenant }: DeskContext, input: { matterId: string; otherId: string }) {
  return db
    .selectFrom('core.matter_link as l')
    .leftJoin('core.account as a', 'a.id', 'l.made_by')
    .select(['l.nth', 'l.verdict', 'l.reason', 'a.display_name as by', 'l.made_at as madeAt'])
    .where('l.tenant_id', '=', tenant.id)
    .where((eb) => eb.and(pairOf(input)))
    .orderBy('l.nth', 'desc')
    .execute()
}
