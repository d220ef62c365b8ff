import { sql } from 'kysely'
import { z } from 'zod'
import { holdKeys } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'

/**
 * What this person has begun here and not signed, newest first: a draft that nobody can find is lost text.
 * Without `caseId` it is the reception's (`core.reception`), or of a case that is no longer open to them (7.1.4.c).
 */
export const drafts = procedure({ permission: 'record.write', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({}).default({}))
  .query(({ ctx }) =>
    ctx.db
      .selectFrom('core.draft as d')
      .leftJoin('core.form_record as r', (join) => join.onRef('r.tenant_id', '=', 'd.tenant_id').onRef('r.id', '=', 'd.subject_id'))
      .leftJoin('core.case as c', (join) =>
        join.onRef('c.tenant_id', '=', 'd.tenant_id').on((eb) => eb.or([eb('c.id', '=', eb.ref('d.subject_id')), eb('c.id', '=', eb.ref('r.case_id'))]))
      )
      .select(['d.id', 'd.form', 'd.subject_id as subjectId', 'd.saved_at as savedAt', 'd.version', 'c.number', 'r.id as recordId', 'r.state as recordState'])
      // the registry row of a case that went to a colleague stays in sight, and is no way to the draft
      .select(sql<string | null>`case when array[c.contract_id, c.worker_id, c.id] && ${holdKeys} then c.id end`.as('caseId'))
      .where('d.tenant_id', '=', ctx.tenant.id)
      .where('d.made_by', '=', ctx.actor.userId)
      .orderBy('d.saved_at', 'desc')
      .limit(100)
      .execute()
  )
