import { randomUUID } from 'node:crypto'
import type { SharedPart } from '@xinshe/core/consent/parts.ts'
import type { Pick as Picked } from '@xinshe/core/referral/referral.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { formOfRecord } from '../records/form-here.ts'
import { loadRecord } from '../records/load-record.ts'
import { openAnswers } from '../records/sealed-record.ts'
import { itemPlace } from './load-referral.ts'

const forms: Partial<Record<SharedPart, string>> = { intake: 'core.intake', assessment: 'core.assessment', interview: 'core.interview', plan: 'core.plan', closure: 'core.closure' }

/**
 * Copies what was ticked, and nothing else, into the items of a referral (6.4): as it stands now, sealed under the
 * referral's own key. A form goes without the fields that say who the petitioner is, which are ticked by themselves, and
 * without those that name relatives, who consented to nothing (4.5.b).
 */
export async function packItems(ctx: DeskContext, { referralId, caseId, round }: { referralId: string; caseId: string; round: number }, { demand, picks }: { demand: string; picks: readonly Picked[] }): Promise<void> {
  const packed: { part: SharedPart | 'demand'; fields: Record<string, unknown> }[] = [{ part: 'demand', fields: { text: demand } }]
  for (const picked of picks) packed.push({ part: picked.part, fields: await fieldsOf(ctx, caseId, picked) })
  const rows = await Promise.all(
    packed.map(async ({ part, fields }) => {
      const id = randomUUID()
      return { tenant_id: ctx.tenant.id, id, referral_id: referralId, part, round, sealed: await ctx.vault.seal(referralId, itemPlace(id), fields) }
    })
  )
  await ctx.db.insertInto('core.referral_item').values(rows).execute()
}

async function fieldsOf(ctx: DeskContext, caseId: string, { part, recordId }: Picked): Promise<Record<string, unknown>> {
  if (forms[part]) return formFields(ctx, caseId, forms[part], recordId)
  const row = await ctx.db
    .selectFrom('core.case as c')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .innerJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id'))
    .select(['m.title', 'm.summary', 'm.official_number as officialNumber', 'p.id', 'p.version', 'p.sealed'])
    .where('c.tenant_id', '=', ctx.tenant.id)
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  if (part === 'matter') return { text: [row.title, row.summary, row.officialNumber].filter(Boolean).join('\n') }
  const { identity } = await openPetitioner(ctx.vault, row)
  const text = { name: identity.name, phone: identity.phones.join('、'), 'id-number': identity.idNumber, address: identity.address }[part as 'name']
  return { text: text ?? '' }
}

async function formFields(ctx: DeskContext, caseId: string, form: string, recordId: string | undefined): Promise<Record<string, unknown>> {
  if (!recordId) throw new NotFound()
  const record = await loadRecord(ctx, caseId, recordId)
  if (record.form !== form) throw new NotFound()
  const definition = formOfRecord(ctx, form)
  const answers = await openAnswers(ctx.vault, definition, caseId, record)
  const goesAlong = (name: string) => definition.sealed[name] !== 'identity' && definition.fields[name]?.shared !== false
  const shown = Object.fromEntries(Object.entries(answers).filter(([name]) => goesAlong(name)))
  return { form, formVersion: record.formVersion, ordinal: record.ordinal, signedAt: record.signedAt, answers: shown }
}
