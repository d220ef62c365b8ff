import { contractId, petitionerId, type MatterId } from '@xinshe/core/ids.ts'
import { newContact } from '@xinshe/core/matter/contact.ts'
import { newMatter } from '@xinshe/core/matter/matter.ts'
import { accused } from '@xinshe/core/screening/accused.ts'
import { newPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import type { FieldProblem } from '@xinshe/forms'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { postOf, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { insertPetitioner } from '../petitioners/insert-petitioner.ts'
import { classifyMatter } from '../classification/classify-matter.ts'
import { accuseMatter } from '../screening/accuse-matter.ts'
import { bringAgain, type Brought } from '../screening/bring-accusation.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { caseIdOf } from './case-id.ts'
import { dispatchMatter } from './dispatch-matter.ts'
import { insertContact, insertMatter } from './insert-matter.ts'
import { openCase } from './open-case.ts'
import { registeredBefore } from './registered-before.ts'

/** What the counter sends: who, what about, how they came, and (from the bureau) whom it goes to. */
export const registration = z.strictObject({
  /** Made by the page and kept while it is open; becomes the matter's id, so that a double click registers once. */
  requestId: z.uuid(),
  petitioner: z.union([z.strictObject({ id: petitionerId }), z.strictObject({ new: newPetitioner })]),
  matter: newMatter.omit({ petitionerId: true }),
  contact: newContact.omit({ matterId: true, contactId: true, petitionerId: true }),
  /** 8.2.a 分派, by the bureau's officer: a contract in force here. */
  dispatchTo: contractId.optional(),
  /** 7.1.2.i: whom it accuses, where it is an accusation. */
  accused: accused.optional()
})
export type Registration = z.output<typeof registration>

export interface Registered {
  readonly petitionerId: string
  readonly matterId: string
  /** Null at the bureau's counter: the lead of the contract opens the case. */
  readonly caseId: string | null
  readonly number: string | null
  readonly warnings: readonly FieldProblem[]
  /** What became of an accusation; not told again to a repeated click. */
  readonly brought?: Brought | undefined
}

/**
 * 7.1.1.a–e in one transaction: petitioner, matter, contact. A worker's registration opens the case at the own post;
 * an officer's is dispatched. An official number that is already here opens the matter it belongs to (7.1.1.e).
 *
 * @throws Refusal matter/known-number with the matter's id, matter/request-used when the id named a petitioner alone, matter/registered-behind-wall,
 * record/recorded-otherwise, petitioner/invalid, time/in-future, contract/…; what `bringAccusation` refuses
 */
export const register = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(registration)
  .mutation(async ({ ctx, input }): Promise<Registered> => {
    const accusation = { matterId: input.requestId as MatterId, isSaid: input.matter.kind === 'accusation', accused: input.accused }
    const before = await registeredBefore(ctx, input)
    if (before) return { ...before, brought: await bringAgain(ctx, accusation) }
    mustHaveHappened(ctx, input.contact.happenedAt, input.matter.receivedOn, input.matter.copiedOn)
    await mustBeNewNumber(ctx, input)

    const known = await registerMatter(ctx, input)
    if ('taken' in known) return (await registeredBefore(ctx, input)) ?? (await refuseTaken(ctx, input, known.taken))

    const { contractId } = postOf(ctx)
    if (contractId && input.dispatchTo) throw new Refusal('record/wrong-post')
    if (input.dispatchTo) await dispatchMatter(ctx, input.requestId, input.dispatchTo)
    const opened = contractId ? await openHere(ctx, input, contractId) : { caseId: null, number: null }
    await classifyMatter(ctx, input.requestId)

    ctx.note({ petitionerId: known.petitionerId, matterId: input.requestId, channel: input.contact.channel })
    // Last: whoever is accused themselves sees none of it any more.
    const brought = await accuseMatter(ctx, accusation)
    return { ...known, matterId: input.requestId, ...opened, brought }
  })

type Taken = 'id' | 'number'

/** `taken`: somebody (this very page, a click earlier) was first, with the id or with the number. */
async function registerMatter(
  ctx: DeskContext,
  { requestId, petitioner, matter, contact }: Registration
): Promise<Pick<Registered, 'petitionerId' | 'warnings'> | { taken: Taken }> {
  const petitionerId = 'id' in petitioner ? petitioner.id : requestId
  const warnings = 'id' in petitioner ? [] : await insertPetitioner(ctx, requestId, petitioner.new)
  if (!warnings) return { taken: 'id' }
  if ('id' in petitioner) await mustBeThere(ctx, petitioner.id)
  if (!(await insertMatter(ctx, requestId, { ...matter, petitionerId }))) return { taken: 'number' }
  await insertContact(ctx, { ...contact, matterId: requestId }, requestId)
  return { petitionerId, warnings }
}

async function openHere(ctx: DeskContext, { requestId, contact }: Registration, contractId: string) {
  const caseId = caseIdOf({ matterId: requestId, contractId, nth: 1 })
  const number = await openCase(ctx, { id: caseId, matterId: requestId, contractId, workerId: ctx.actor.postId!, channel: contact.channel })
  return { caseId, number }
}

async function mustBeNewNumber({ db, tenant }: DeskContext, { matter: { officialNumber } }: Registration): Promise<void> {
  if (!officialNumber) return
  const known = await db
    .selectFrom('core.matter')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('official_number', '=', officialNumber)
    .executeTakeFirst()
  if (known) refuseNumber(known.id)
}

/**
 * No matter of this id is seen: it went to a petitioner registered alone, or to an accusation of the very people who sent it, who
 * lost the answer. Otherwise others serve the matter of this number.
 */
async function refuseTaken({ db, tenant }: DeskContext, { requestId, matter }: Registration, taken: Taken): Promise<never> {
  if (taken === 'number') return refuseNumber(null)
  const petitioner = await db.selectFrom('core.petitioner').select('id').where('tenant_id', '=', tenant.id).where('id', '=', requestId).executeTakeFirst()
  throw new Refusal(matter.kind === 'accusation' && !petitioner ? 'matter/registered-behind-wall' : 'matter/request-used')
}

/** 7.1.1.e. Without an id the matter is served by others: the counter knows it, this post does not. */
function refuseNumber(matterId: string | null): never {
  throw new Refusal('matter/known-number', { matterId })
}

async function mustBeThere({ db, tenant }: DeskContext, petitionerId: string): Promise<void> {
  const row = await db.selectFrom('core.petitioner').select('id').where('tenant_id', '=', tenant.id).where('id', '=', petitionerId).executeTakeFirst()
  if (!row) throw new NotFound()
}
