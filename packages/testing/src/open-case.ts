import { randomUUID } from 'node:crypto'
import type { Stage } from '@xinshe/core/case/case.ts'
import { units, type Person } from './world-rows.ts'
import type { World } from './world.ts'

/** What a test may say about a case; everything else is filled in. */
export interface CaseWish {
  readonly tenant?: keyof typeof units.tenants
  readonly contract?: keyof typeof units.contracts
  readonly worker?: Person
  readonly stage?: Stage
}

export interface OpenedCase {
  readonly id: string
  readonly tenantId: string
  readonly contractId: string
  readonly workerId: string
  readonly petitionerId: string
  readonly matterId: string
}

/** A case with its petitioner and matter, put there by the owner of the tables: `await openCase(world, { stage: 'registered' })`. */
export async function openCase(
  { owner, people }: World,
  { tenant = 'townA', contract = 'one', worker = 'w1', stage = 'in-service' }: CaseWish = {}
): Promise<OpenedCase> {
  const [tenantId, contractId] = [units.tenants[tenant].id, units.contracts[contract].id]
  const { postId: workerId, accountId } = people[worker]
  const [id, petitionerId, matterId] = [randomUUID(), randomUUID(), randomUUID()]
  const served = { tenant_id: tenantId, served_by: [contractId], made_by: accountId as never }
  await owner
    .insertInto('core.petitioner')
    .values({ ...served, id: petitionerId, party: 'person', nationality: 'citizen', sealed: Buffer.from('sealed') })
    .execute()
  await owner
    .insertInto('core.matter')
    .values({ ...served, id: matterId, petitioner_id: petitionerId, title: '工地扬尘', words: '', received_on: '2026-01-02' })
    .execute()
  await owner
    .insertInto('core.case')
    .values({ tenant_id: tenantId, id, contract_id: contractId, worker_id: workerId, matter_id: matterId, stage })
    .execute()
  return { id, tenantId, contractId, workerId, petitionerId, matterId }
}
