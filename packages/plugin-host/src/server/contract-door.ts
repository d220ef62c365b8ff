import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { Vault } from '@xinshe/db/sealing/vault.ts'
import { tenantTransaction } from '@xinshe/db/tenant-transaction.ts'
import { jobTicketOf } from '@xinshe/db/ticket.ts'
import { noDocuments, tenantContext, type Act, type Actor, type TenantContext } from '@xinshe/plugin-kit/server'
import { auditStatement } from './audit-statement.ts'

/** What the worker has: the pools of the two roles it plays, and the secrets of the process. */
export interface Engine {
  /** As `app_user`: the rows. */
  readonly app: pg.Pool
  /** As `job_user`: the queue and the job tickets. */
  readonly jobs: pg.Pool
  /** Lives as long as the process; job tickets are made from it. */
  readonly secret: string
  readonly masterKey: Buffer
  readonly now: () => Date
  /** Aborted when the process is told to end: a job stops before the next place. */
  readonly ending?: AbortSignal
}

/** One tenant of one contract's area. */
export interface ContractPlace {
  readonly contractId: string
  readonly tenantId: string
}

/**
 * Runs `work` as the platform itself, at one tenant of one contract: the ticket opens that contract's rows and no
 * others. The audit row rides with the commit.
 *
 * @param procedure what the audit calls it, `case-management/remind-overdue`
 */
export async function inContract<T>(
  { app, jobs, secret, masterKey, now }: Engine,
  { contractId, tenantId }: ContractPlace,
  procedure: string,
  work: (ctx: TenantContext) => Promise<T>
): Promise<T> {
  const [plugin] = procedure.split('/')
  const act: Act = { plugin: plugin!, procedure, audit: 'write', purpose: null, caseId: null, petitionerId: null, detail: {} }
  const enter = async (db: TenantContext['db']) => {
    const tenant = await db
      .selectFrom('core.tenant')
      .select(['id', 'slug', 'tier', 'path'])
      .where('id', '=', tenantId)
      .executeTakeFirstOrThrow()
    return work(tenantContext({ db, tenant, actor: platform, now, act, sealing: new Vault(db, masterKey, tenantId), stored: noDocuments }))
  }
  return tenantTransaction(app, jobTicketOf(jobs, secret, contractId), enter, () => auditStatement(act, { requestId: randomUUID(), actor: platform, tenantId }))
}

/** Nobody's name: the account of job tickets. */
const platform: Actor = { userId: '00000000-0000-0000-0000-000000000000', postId: null, post: 'system', permissions: new Set() }
