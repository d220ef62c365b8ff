import type { visitExperience } from '@xinshe/core/classification/visit-experience.ts'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { SealedPetitioner } from '../petitioners/sealed-petitioner.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { placeNames } from '../places/place-names.ts'
import { dayOf } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { experienceOf } from '../classification/experience-of.ts'
import type { CaseAtHand } from '../cases/lock-case.ts'

/** What the forms of a case are filled in from and judged by. In clear: only who may fill them in gets here. */
export interface CaseFacts {
  readonly petitioner: SealedPetitioner
  /** The divisions of the residence by name, from the province down; empty where none was chosen. */
  readonly home: readonly string[]
  readonly workerName: string
  readonly matter: { readonly title: string; readonly summary: string; readonly competentOrgan: string }
  /** Newest first. */
  readonly contacts: readonly { readonly happenedAt: string; readonly organ: string; readonly channel: string }[]
  /** A.05: first or repeat visit by the ordinal of 3.4, and the organs that were visited. */
  readonly experience: ReturnType<typeof visitExperience>
  /** C.04: the day of the lead's acceptance (A.31). */
  readonly openedOn: string | undefined
}

/** Loads them in one statement. */
export async function caseFacts({ db, tenant, vault, now }: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, held: CaseAtHand): Promise<CaseFacts> {
  const row = await db
    .selectFrom('core.matter as m')
    .innerJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id'))
    .leftJoin('core.post as w', (join) => join.on('w.id', '=', held.workerId))
    .leftJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['m.title', 'm.summary', 'm.competent_organ as competentOrgan', 'p.id', 'p.version', 'p.sealed', 'p.home_code as homeCode', 'a.display_name as workerName'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('core.standing_contact as k')
          .select(['k.happened_at as happenedAt', 'k.organ', 'k.channel'])
          .whereRef('k.tenant_id', '=', 'm.tenant_id')
          .whereRef('k.matter_id', '=', 'm.id')
          .orderBy('k.happened_at', 'desc')
          .limit(100)
      ).as('contacts'),
      eb
        .selectFrom('core.case_act as t')
        .select((inner) => inner.fn.min('t.made_at').as('at'))
        .where('t.tenant_id', '=', tenant.id)
        .where('t.case_id', '=', held.id)
        .where('t.act', '=', 'accepted')
        .as('acceptedAt')
    ])
    .where('m.tenant_id', '=', tenant.id)
    .where('m.id', '=', held.matterId)
    .executeTakeFirstOrThrow()
  const names = await placeNames(db, [row.homeCode])
  return {
    experience: await experienceOf({ db, tenant, now }, held.matterId),
    home: names(row.homeCode),
    petitioner: await openPetitioner(vault, row),
    workerName: row.workerName ?? '',
    matter: { title: row.title, summary: row.summary, competentOrgan: row.competentOrgan },
    contacts: row.contacts as unknown as CaseFacts['contacts'],
    openedOn: row.acceptedAt ? dayOf(row.acceptedAt) : undefined
  }
}
