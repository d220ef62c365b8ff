import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { caseIdOf } from '../cases/case-id.ts'
import { excuseOverload, mustBeExcused } from '../cases/excuse-overload.ts'
import { insertMatter } from '../cases/insert-matter.ts'
import { openCase } from '../cases/open-case.ts'
import { servingWorkers } from '../cases/workers-here.ts'
import { insertPetitioner } from '../petitioners/insert-petitioner.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { itemPlace, referralVault, type LoadedReferral } from './load-referral.ts'

/**
 * 6.4: the receiving lead opens a case of its own from a referral: its petitioner is who was named, as far as that went
 * along, its matter what the lead writes. The case of the sender stays what it was.
 *
 * @throws Refusal record/wrong-post, case/worker-not-of-contract, caseload/reason-missing, referral/shut
 */
export async function openForReferral(ctx: DeskContext, referral: LoadedReferral, { workerId, title, overload }: { workerId: string; title: string; overload: string }): Promise<{ caseId: string; number: string }> {
  if (ctx.actor.post !== 'lead') throw new Refusal('record/wrong-post')
  const worker = (await servingWorkers(ctx)).find(({ id, contractId }) => id === workerId && contractId === referral.toContract)
  if (!worker) throw new Refusal('case/worker-not-of-contract')
  mustBeExcused(worker, overload)

  const shared = await sharedTexts(ctx, referral)
  const matterId = randomUUID()
  const name = shared.get('name')
  await insertPetitioner(ctx, matterId, {
    party: 'person',
    nationality: 'citizen',
    ...(name ? {} : { anonymousReason: '转介时未提供姓名' }),
    identity: { ...(name && { name }), aliases: [], idKind: 'none', phones: shared.get('phone')?.split('、').filter(Boolean) ?? [], ...(shared.get('address') && { address: shared.get('address') }) }
  })
  await insertMatter(ctx, matterId, { petitionerId: matterId, title, summary: '', occurrenceText: '', competentOrgan: '', receivedOn: today(ctx.now()) })
  const caseId = caseIdOf({ matterId, contractId: worker.contractId, nth: 1 })
  const number = await openCase(ctx, { id: caseId, matterId, contractId: worker.contractId, workerId })
  if (!number) throw new NotFound()
  await excuseOverload(ctx, caseId, worker, overload)
  const linked = sql`select core.link_referral(${referral.tenantId}, ${referral.id}, ${caseId})`.execute(ctx.db)
  await refuseByDatabase(linked, { '42501': () => new Refusal('referral/shut') })
  return { caseId, number }
}

async function sharedTexts(ctx: DeskContext, referral: LoadedReferral): Promise<Map<string, string>> {
  const vault = await referralVault(ctx, referral)
  const rows = await ctx.db
    .selectFrom('core.referral_item')
    .select(['id', 'part', 'sealed'])
    .where('tenant_id', '=', referral.tenantId)
    .where('referral_id', '=', referral.id)
    .where('round', '=', referral.round)
    .where('part', 'in', ['name', 'phone', 'address'])
    .execute()
  const texts = rows.map(async ({ id, part, sealed }) => [part as string, String((await vault.unseal(referral.id, itemPlace(id), sealed))['text'] ?? '')] as const)
  return new Map(await Promise.all(texts))
}

/** The case that was opened for a referral, as its receiver finds it, and what was said to open it. */
export async function openedFor({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, { toCase }: Pick<LoadedReferral, 'toCase'>): Promise<{ opened: { caseId: string; number: string }; said: { workerId: string; title: string } } | null> {
  if (!toCase) return null
  const found = await db
    .selectFrom('core.case as c')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .select(['c.id as caseId', 'c.number', 'c.worker_id as workerId', 'm.title'])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.id', '=', toCase)
    .executeTakeFirst()
  if (!found) return null
  const { workerId, title, ...opened } = found
  return { opened, said: { workerId, title } }
}
