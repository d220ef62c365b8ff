import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { caseId } from '@xinshe/core/ids.ts'
import { pathwaysOf } from '@xinshe/core/pathway/decide-pathway.ts'
import { fullAddress } from '@xinshe/core/place/division-code.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { holdKeys, readKeys, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { placeNames } from '../places/place-names.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { shownIdentity } from '../petitioners/shown-identity.ts'
import { colleaguesDrafts } from './colleagues-drafts.ts'
import { sixStagesFrom } from './six-stages-from.ts'
import { standingFrom } from './standing-agreement.ts'
import { withReason } from './waiver-reason.ts'
import { isAtOrBelow } from './view.ts'

/**
 * One case for its page, also for the tiers above its town: registry row, matter, petitioner (masked), worker, the newest version of each form, the six
 * stages of 8.2.a. Who may read the registry alone gets no forms, no drafts and, above the town, no matter.
 */
export const get = procedure({ permission: 'case.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    const row = await caseFor(ctx, input.caseId)
    if (!row) throw new NotFound()

    const { sealed, petitionerId, petitionerVersion, homeCode, party, nationality, acts, matter, pathwayLines, ...shown } = row
    const opened = sealed && petitionerId ? await openPetitioner(ctx.vault, { id: petitionerId, version: petitionerVersion!, sealed }) : null
    const names = await placeNames(ctx.db, [homeCode ?? '', matter?.occurrenceCode ?? ''])
    return {
      ...shown,
      matter: matter && { ...matter, occurrence: fullAddress(names(matter.occurrenceCode), matter.occurrenceText) },
      petitioner: opened && { id: petitionerId!, party: party!, nationality: nationality!, home: names(homeCode ?? '').join(''), shown: shownIdentity(opened.identity, ctx.actor.post), interpreter: opened.interpreter ?? null, isAnonymous: opened.anonymousReason !== undefined },
      /** What others have begun here and not signed: whose and since when, never the text. */
      colleaguesDrafts: row.writesContent ? await colleaguesDrafts(ctx, row.id) : [],
      agreement: await withReason(ctx, row, standingFrom(acts)),
      /** 4.4.b: what the case is tagged with, all of it. */
      pathways: pathwaysOf(pathwayLines).filter(({ isTagged }) => isTagged),
      sixStages: sixStagesFrom(row, ctx.now())
    }
  })

/** One statement; what row security hides comes back as null or empty. */
function caseFor({ db, tenant }: DeskContext, id: string) {
  return db
    .selectFrom('core.case as c')
    .innerJoin('core.contract as k', 'k.id', 'c.contract_id')
    .innerJoin('core.agency as g', 'g.id', 'k.agency_id')
    .innerJoin('core.tenant as n', 'n.id', 'c.tenant_id')
    .leftJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .leftJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id').on('p.tenant_id', '=', tenant.id))
    .leftJoin('core.post as w', 'w.id', 'c.worker_id')
    .leftJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['c.id', 'c.number', 'c.stage', 'c.risk', 'c.version', 'c.opened_at as openedAt', 'c.moved_at as movedAt', 'c.contract_id as contractId'])
    .select(['c.worker_id as workerId', 'a.display_name as workerName', 'k.title as contractTitle', 'g.name as agencyName', 'n.name as tenantName', 'n.slug as tenantSlug'])
    .select(['p.id as petitionerId', 'p.party', 'p.nationality', 'p.home_code as homeCode', 'p.sealed', 'p.version as petitionerVersion'])
    .select([
      // Content is opened at the case's own address: its keys are that tenant's.
      sql<boolean>`c.tenant_id = ${tenant.id} and array[c.contract_id, c.worker_id, c.id] && ${readKeys}`.as('readsContent'),
      sql<boolean>`c.tenant_id = ${tenant.id} and array[c.contract_id, c.worker_id, c.id] && ${holdKeys}`.as('writesContent')
    ])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('core.matter as x')
          .select(['x.id', 'x.title', 'x.summary', 'x.official_number as officialNumber', 'x.received_on as receivedOn', 'x.made_at as registeredAt'])
          .select(['x.occurrence_code as occurrenceCode', 'x.occurrence_text as occurrenceText', 'x.competent_organ as competentOrgan'])
          .whereRef('x.tenant_id', '=', 'c.tenant_id')
          .whereRef('x.id', '=', 'c.matter_id')
      ).as('matter'),
      jsonArrayFrom(
        eb
          .selectFrom('core.standing_contact as t')
          .select(['t.id', 't.channel', 't.happened_at as happenedAt', 't.headcount', 't.organ'])
          .whereRef('t.tenant_id', '=', 'c.tenant_id')
          .whereRef('t.matter_id', '=', 'c.matter_id')
          .orderBy('t.happened_at', 'desc')
          .limit(100)
      ).as('contacts'),
      jsonArrayFrom(
        eb
          .selectFrom('core.form_record as r')
          .select(['r.id', 'r.form', 'r.ordinal', 'r.version', 'r.state', 'r.signed_name as signedName', 'r.made_by as signedBy', 'r.made_at as signedAt'])
          .whereRef('r.tenant_id', '=', 'c.tenant_id')
          .whereRef('r.case_id', '=', 'c.id')
          .where('r.state', '<>', 'superseded')
          .orderBy('r.form')
          .orderBy('r.ordinal')
      ).as('records'),
      jsonArrayFrom(
        eb
          .selectFrom('core.draft as d')
          .select(['d.form', 'd.subject_id as subjectId', 'd.version', 'd.saved_at as savedAt'])
          .whereRef('d.tenant_id', '=', 'c.tenant_id')
          .where((own) =>
            own.or([
              own('d.subject_id', '=', own.ref('c.id')),
              own('d.subject_id', 'in', own.selectFrom('core.form_record as o').select('o.id').whereRef('o.tenant_id', '=', 'c.tenant_id').whereRef('o.case_id', '=', 'c.id'))
            ])
          )
      ).as('drafts'),
      jsonArrayFrom(
        eb
          .selectFrom('core.case_act as t')
          .select(['t.act', 't.detail', 't.made_by as by', 't.made_at as at'])
          .whereRef('t.tenant_id', '=', 'c.tenant_id')
          .whereRef('t.case_id', '=', 'c.id')
          .orderBy('t.made_at')
          .limit(500)
      ).as('acts'),
      jsonArrayFrom(
        eb
          .selectFrom('core.pathway_line as l')
          .select(['l.pathway', 'l.act'])
          .whereRef('l.tenant_id', '=', 'c.tenant_id')
          .whereRef('l.case_id', '=', 'c.id')
          .orderBy('l.made_at')
      ).as('pathwayLines')
    ])
    .where((eb) => isAtOrBelow(eb.ref('c.tenant_id'), tenant))
    .where('c.id', '=', id)
    .executeTakeFirst()
}
