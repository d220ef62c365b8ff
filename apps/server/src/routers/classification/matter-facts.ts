import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Attendance } from '@xinshe/core/classification/attendance.ts'
import type { OrganLevel } from '@xinshe/core/classification/organ-level.ts'
import { levelOfTier } from '@xinshe/core/classification/organ-level.ts'
import type { Channel } from '@xinshe/core/matter/contact.ts'
import type { MatterKind } from '@xinshe/core/matter/matter-kind.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

/** One registered contact as the rules see it. */
export interface ContactFacts extends Attendance {
  readonly headcount: number
  readonly visited: OrganLevel | null
}

/** What the rules of 3.4, 3.6 and 3.7 look at. */
export interface MatterFacts {
  readonly petitionerId: string
  readonly kind: MatterKind | ''
  readonly competent: OrganLevel | null
  readonly version: number
  /** The petitioner of the matter and everybody linked to it. */
  readonly group: readonly string[]
  readonly contacts: readonly ContactFacts[]
  readonly history: readonly Attendance[]
}

/** Loads them in one statement. @throws NotFound when this post does not see the matter */
export async function matterFacts({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string): Promise<MatterFacts> {
  const row = await db
    .selectFrom('core.matter as m')
    .select(['m.petitioner_id as petitionerId', 'm.kind', 'm.competent_level as competent', 'm.version'])
    .select((eb) => [
      jsonArrayFrom(
        eb.selectFrom('core.matter_party as p').select('p.petitioner_id as id').whereRef('p.tenant_id', '=', 'm.tenant_id').whereRef('p.matter_id', '=', 'm.id').where('p.struck_at', 'is', null)
      ).as('parties'),
      jsonArrayFrom(
        eb
          .selectFrom('core.standing_contact as k')
          .select(['k.id', 'k.channel', 'k.happened_at as at', 'k.organ', 'k.headcount', 'k.organ_level as level', 'k.petitioner_id as by'])
          .whereRef('k.tenant_id', '=', 'm.tenant_id')
          .whereRef('k.matter_id', '=', 'm.id')
          .orderBy('k.happened_at')
          .limit(500)
      ).as('contacts'),
      jsonArrayFrom(
        eb
          .selectFrom('core.petition_history as h')
          .select(['h.id', 'h.channel', 'h.happened_on as at', 'h.organ'])
          .whereRef('h.tenant_id', '=', 'm.tenant_id')
          .whereRef('h.matter_id', '=', 'm.id')
          .where('h.strikes', 'is', null)
          .where(sql<boolean>`not exists (select from core.petition_history s where s.tenant_id = h.tenant_id and s.strikes = h.id)`)
          .limit(500)
      ).as('history')
    ])
    .where('m.tenant_id', '=', tenant.id)
    .where('m.id', '=', matterId)
    .executeTakeFirst()
  if (!row) throw new NotFound()

  const { petitionerId, kind, competent, version } = row
  const own = levelOfTier(tenant.tier)
  return {
    petitionerId,
    kind,
    competent: competent || null,
    version,
    group: [petitionerId, ...row.parties.map(({ id }) => id)],
    contacts: row.contacts.map(({ level, by, at, ...contact }) => ({
      ...contact,
      at: String(at),
      channel: contact.channel as Channel,
      source: 'contact' as const,
      matterId,
      by: by ?? petitionerId,
      // An organ that was left empty is the own counter.
      visited: level || (contact.organ === '' ? own : null)
    })),
    history: row.history.map((line) => ({ ...line, at: String(line.at), channel: line.channel as Channel, source: 'history' as const, matterId, by: petitionerId }))
  }
}
