import { randomUUID } from 'node:crypto'
import type { PartnerType } from '@xinshe/core/partner/partner-type.ts'
import { addDays, say, type Day } from '@xinshe/words'
import { notePlace, sharePlace } from '../routers/case-partners/places.ts'
import { consentPlace, disclosurePlace } from '../routers/consents/ledger.ts'
import { momentAgo } from './demo-moment.ts'
import type { DemoAccount } from './demo-staff.ts'
import { insertAll, type Loose } from './insert-all.ts'
import { keysOf, openCasesOf, type PlacedCase } from './placed-case.ts'
import type { Vaults } from './vaults.ts'
import type { DemoPartner } from './write-partners.ts'

const notes = [
  { side: 'staff', daysAgo: 6, time: '10:20', text: '案主近一个月睡眠差、反复回想经过，请先做情绪评估，暂不触及诉求本身。' },
  { side: 'partner', daysAgo: 2, time: '16:40', text: '已面谈一次：情绪以委屈为主，无自伤念头。建议每周一次，共四次，先练习放松和作息安排。' }
] as const

interface Scene {
  readonly cases: readonly PlacedCase[]
  readonly staff: readonly DemoAccount[]
  readonly partnerOf: (place: PlacedCase, type: PartnerType) => DemoPartner
  readonly today: Day
}

/** 6.3.2.a: the post of the counsellor in the directory of 荔城, and one case that is shared with her on consent. */
export async function writeSharedCase(db: Loose, vaults: Vaults, { cases, staff, partnerOf, today }: Scene): Promise<void> {
  const [place] = openCasesOf(cases, staff, 'lc-worker')
  const account = staff.find(({ posts }) => posts.some(({ role }) => role === 'partner'))!
  // A slice of the demo may have no such case, and then no such directory.
  if (!place) return
  const [keys, partner, post] = [keysOf(place), partnerOf(place, 'counsellor'), account.posts[0]!]
  const [vault, by] = [vaults.of(keys.tenant_id), place.told.seat.worker]
  const [id, consent, disclosure, line] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const [fromOn, untilOn, purpose] = [addDays(today, -7), addDays(today, 30), '个别心理疏导：情绪评估与放松训练，每周一次。']
  const made = { made_by: by.accountId, made_at: momentAgo(today, 7, '09:40') }
  const { rows: [numbered] } = await db.executeQuery<{ number: string }>(db.selectFrom('core.case').select('number').where('id', '=', place.id).compile())

  await insertAll(db, 'core.post', [{ id: post.id, account_id: account.id, role: 'partner', tenant_id: keys.tenant_id, partner_id: partner.id, starts: addDays(today, -60), ends: addDays(today, 120), made_by: place.told.seat.lead.accountId, reason: '参与心理疏导' }])
  await insertAll(db, 'core.consent', [{
    ...keys, ...made, id: consent, kind: 'sharing', form: 'electronic', given_on: fromOn, valid_until: addDays(today, 60), organ: partner.name, parts: ['matter'],
    sealed: await vault.seal(place.id, consentPlace(consent), { purpose: '心理疏导', note: '案主在平板上签署，社工在场。' })
  }])
  await insertAll(db, 'core.disclosure', [{ ...keys, ...made, id: disclosure, use: 'sharing', basis: 'consent', consent_id: consent, organ: partner.name, parts: [], sealed: await vault.seal(place.id, disclosurePlace(disclosure), { purpose, law: '' }) }])
  await insertAll(db, 'core.case_partner', [{ ...keys, ...made, id, post_id: post.id, disclosure_id: disclosure, case_number: numbered!.number, from_on: fromOn, until_on: untilOn, sealed: await vault.seal(id, sharePlace(id), { purpose }) }])
  const written = notes.map(async ({ side, daysAgo, time, text }) => {
    const noteId = randomUUID()
    const author = side === 'staff' ? { id: by.accountId, name: staff.find((one) => one.id === by.accountId)!.displayName } : { id: account.id, name: account.displayName }
    return { tenant_id: keys.tenant_id, id: noteId, case_partner_id: id, side, sealed: await vault.seal(id, notePlace(noteId), { text, by: author.name }), made_by: author.id, made_at: momentAgo(today, daysAgo, time) }
  })
  await insertAll(db, 'core.shared_note', await Promise.all(written))
  const title = say(`与心理咨询师共享本案：${fromOn} 至 ${untilOn}`, `Shared with a partner (Counsellor) from ${fromOn} until ${untilOn}`)
  await insertAll(db, 'core.timeline_entry', [{
    ...keys, ...made, id: line, kind: 'core/partner-assigned', title: JSON.stringify(title), happened_at: made.made_at,
    sealed: await vault.seal(place.id, { table: 'core.timeline_entry', id: line, version: 1 }, { text: `${partner.name}\n${purpose}` })
  }])
}
