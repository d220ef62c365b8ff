import { TRPCError } from '@trpc/server'
import { storedHash } from '@xinshe/db/documents/stored-hash.ts'
import { Vault } from '@xinshe/db/sealing/vault.ts'
import { tenantTransaction } from '@xinshe/db/tenant-transaction.ts'
import { hashOf, ticketOf } from '@xinshe/db/ticket.ts'
import { auditStatement } from '@xinshe/plugin-host/server/audit-statement.ts'
import { postContext, tenantContext, type Act, type AgencyContext, type Documents, type PlatformContext, type RequestContext, type TenantContext } from '@xinshe/plugin-kit/server'
import type { AppParts } from './app-parts.ts'
import type { Known } from './known.ts'

type Doors = Pick<RequestContext, 'inTenant' | 'inAgency' | 'onPlatform'>
type Asked = Pick<RequestContext, 'actor' | 'tenant' | 'agency'>

/**
 * The doors to rows: one transaction under the ticket of the post held at the address; the audit row rides with the
 * commit. The kit's guard has looked before; what is checked again here is what the types need.
 */
export function rowDoors({ pools, masterKey, documents, now }: AppParts, known: Known, { actor, tenant, agency }: Asked): Doors {
  function open<T>(act: Act, work: (open: Opened) => Promise<T>): Promise<T> {
    const { caller, post } = known
    if (!actor || !caller.token || !post) throw new TRPCError({ code: 'NOT_FOUND' })
    const holder = ticketOf(pools.signIn, { token: caller.token, tokenHash: hashOf(caller.token) }, post.id)
    const place = { requestId: known.requestId, actor, tenantId: tenant?.id, agencyId: agency?.id ?? post.agencyId }
    return tenantTransaction(pools.app, holder, (db) => work({ db, actor, now, act }), () => auditStatement(act, place))
  }

  return {
    inTenant: (act, work) =>
      open(act, (opened) => {
        if (!tenant) throw new TRPCError({ code: 'NOT_FOUND' })
        const vault = new Vault(opened.db, masterKey, tenant.id)
        const stored: Documents = { hashOf: (caseId, documentId) => storedHash(documents, vault, { tenantId: tenant.id, caseId, documentId }) }
        const context: TenantContext & { vault: Vault } = { ...tenantContext({ ...opened, tenant, sealing: vault, stored }), vault }
        return work(context)
      }),
    inAgency: (act, work) =>
      open(act, (opened) => {
        if (!agency) throw new TRPCError({ code: 'NOT_FOUND' })
        const context: AgencyContext = { ...postContext(opened), agency }
        return work(context)
      }),
    onPlatform: (act, work) =>
      open(act, (opened) => {
        if (opened.actor.post !== 'platform-operator') throw new TRPCError({ code: 'FORBIDDEN' })
        const context: PlatformContext = postContext(opened)
        return work(context)
      })
  }
}

type Opened = Parameters<typeof postContext>[0]
