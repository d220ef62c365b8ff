import { randomUUID } from 'node:crypto'
import { dayOf } from '@xinshe/words'
import { matterVector } from '../routers/cases/matter-words.ts'
import { sealPetitioner } from '../routers/petitioners/sealed-petitioner.ts'
import { searchWordsOf } from '../routers/petitioners/search-words.ts'
import { classifiedContacts, levelOfOrgan, withVisits } from './classify-demo.ts'
import type { DemoMatter } from './demo-case.ts'
import { insertAll, type Loose } from './insert-all.ts'
import type { Vaults } from './vaults.ts'

export interface Written {
  readonly petitionerId: string
  readonly matterId: string
}

/** Petitioners with their blind tokens, matters, contacts, what the authorities did. Answers their ids, in the order given. */
export async function writeMatters(db: Loose, vaults: Vaults, matters: readonly DemoMatter[]): Promise<Written[]> {
  const written = matters.map(() => ({ petitionerId: randomUUID(), matterId: randomUUID() }))
  const of = matters.map(withVisits).map((matter, index) => ({ matter, ids: written[index]!, served_by: matter.seat.contractId ? [matter.seat.contractId] : [] }))

  const petitioners = []
  const tokens = []
  for (const { matter, ids, served_by } of of) {
    const { tenant } = matter.seat
    const vault = vaults.of(tenant.id)
    const { party, nationality, homeCode } = matter.petitioner
    petitioners.push({
      tenant_id: tenant.id, id: ids.petitionerId, served_by, party, nationality, home_code: homeCode ?? '',
      sealed: await sealPetitioner(vault, ids.petitionerId, 1, matter.petitioner), made_by: matter.registeredBy, made_at: matter.registeredAt, to_index: false
    })
    for (const word of searchWordsOf(matter.petitioner)) tokens.push({ tenant_id: tenant.id, token: await vault.token(word), petitioner_id: ids.petitionerId })
  }
  await insertAll(db, 'core.petitioner', petitioners)
  await insertAll(db, 'core.blind_token', tokens, 2_000)
  await insertAll(db, 'core.matter', of.map(({ matter, ids, served_by }) => ({
    tenant_id: matter.seat.tenant.id, id: ids.matterId, petitioner_id: ids.petitionerId, served_by,
    title: matter.title, summary: matter.summary, words: matterVector(matter.title, matter.summary),
    official_number: matter.officialNumber, copied_on: matter.officialNumber ? dayOf(matter.registeredAt) : null,
    occurrence_code: matter.seat.tenant.division_code, occurrence_text: matter.occurrence, competent_organ: matter.organ, competent_level: levelOfOrgan(matter.organ), kind: 'request',
    received_on: dayOf(matter.registeredAt), route: matter.route, made_by: matter.registeredBy, made_at: matter.registeredAt
  })))
  const contacts = of.flatMap(({ matter, ids }) => classifiedContacts(matter, ids.petitionerId, ids.matterId))
  await insertAll(db, 'core.contact', contacts.map(({ contact }) => contact))
  await insertAll(db, 'core.contact_classification', contacts.flatMap(({ classifications }) => classifications))
  await insertAll(db, 'core.matter_event', of.flatMap(({ matter, ids }) => matter.progress.map(({ kind, happenedOn, organ, documentNumber, detail }) => ({
    tenant_id: matter.seat.tenant.id, matter_id: ids.matterId, kind, happened_on: happenedOn, organ, document_number: documentNumber,
    detail: JSON.stringify(detail), made_by: matter.registeredBy, made_at: new Date(`${happenedOn}T16:30:00+08:00`)
  }))))
  return written
}
