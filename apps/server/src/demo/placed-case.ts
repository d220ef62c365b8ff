import { isOpen } from '@xinshe/core/case/case.ts'
import type { DemoCase } from './demo-case.ts'
import type { DemoAccount } from './demo-staff.ts'

/** A case of the demo once it is written. */
export interface PlacedCase {
  readonly id: string
  readonly told: DemoCase
}

/** What every row that leans on the case carries. */
export function keysOf({ id, told: { seat } }: PlacedCase) {
  return { tenant_id: seat.tenant.id, case_id: id, contract_id: seat.contractId, worker_id: seat.worker.postId }
}

/** The open cases of an account, the longest open first; those in service before the others. */
export function openCasesOf(cases: readonly PlacedCase[], staff: readonly DemoAccount[], name: string): PlacedCase[] {
  const { id } = staff.find((account) => account.name === name)!
  return cases
    .filter(({ told }) => told.seat.worker.accountId === id && isOpen(told.stage))
    .sort((one, other) => Number(other.told.stage === 'in-service') - Number(one.told.stage === 'in-service') || one.told.openedAt.getTime() - other.told.openedAt.getTime())
}
