import type { ServiceFacts } from '@xinshe/core/service/sum-services.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

export interface Service extends ServiceFacts {
  readonly id: string
  readonly contractId: string
  /** Whose time it was. */
  readonly postId: string
  readonly caseId: string | null
  readonly on: string
  readonly persons: number | null
  /** What it follows by itself. */
  readonly source: string | null
  readonly corrects: string | null
  readonly isStruck?: boolean
  /** Of what is no casework. */
  readonly sealed: Buffer | null
}

/** Writes an entry of the service log, or what stands in the place of one. @throws Refusal service/changed when that one was corrected meanwhile */
export async function insertService({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, service: Service): Promise<void> {
  const { id, method, techniques, minutes, persons, source, corrects, isStruck = false, sealed } = service
  const insert = db
    .insertInto('core.service_entry')
    .values({
      tenant_id: tenant.id, id, contract_id: service.contractId, post_id: service.postId, case_id: service.caseId,
      method, techniques, served_on: service.on, minutes, persons, source, corrects, is_struck: isStruck, sealed
    })
    .execute()
  await refuseByDatabase(insert, { '23505': () => new Refusal('service/changed') })
}

export const servicePlace = (id: string) => ({ table: 'core.service_entry', id, version: 1 })
