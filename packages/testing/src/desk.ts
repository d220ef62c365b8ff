import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postHere } from '@xinshe/auth/choose-post.ts'
import type { Identity } from '@xinshe/auth/identity.ts'
import { permissionsOfPost } from '@xinshe/auth/roles.ts'
import { documentStore } from '@xinshe/db/documents/document-store.ts'
import { storedHash } from '@xinshe/db/documents/stored-hash.ts'
import { Vault } from '@xinshe/db/sealing/vault.ts'
import { tenantTransaction } from '@xinshe/db/tenant-transaction.ts'
import { hashOf } from '@xinshe/db/ticket.ts'
import { auditStatement } from '@xinshe/plugin-host/server/audit-statement.ts'
import { tenantContext, type Act, type Documents, type PluginServer, type RequestContext } from '@xinshe/plugin-kit/server'
import type { Person } from './world-rows.ts'
import type { World } from './world.ts'

/** A denied or failed call, as the product would write it down. */
export interface WrittenDown {
  readonly procedure: string
  readonly code: string
}

/** Where tests keep the sealed bytes of documents. */
export const testDocuments = documentStore(join(tmpdir(), 'xinshe-test-documents'))

/** Somebody at a bureau's address, ready to call procedures. */
export interface Desk {
  readonly ctx: RequestContext
  readonly failures: readonly WrittenDown[]
}

/**
 * Seats a person of the world at a tenant's address, with what the product itself would let them do there: their post,
 * what is on, what is granted. Procedures run under their real ticket.
 *
 * @param plugins whose permissions count
 * @example const { ctx } = await deskAt(world, 'w1', 'townA', [plugin]); await router.createCaller(ctx).effectOfCase({ caseId })
 */
export async function deskAt(
  world: World,
  person: Person,
  tenant: keyof World['units']['tenants'],
  plugins: readonly Pick<PluginServer, 'manifest'>[],
  now: () => Date = () => new Date()
): Promise<Desk> {
  const { token, holder, accountId } = await world.as(person)
  const slug = world.units.tenants[tenant].path.replaceAll('.', '-')
  const { rows } = await world.signIn.query<{ identity: Identity }>('select authz.identity($1, $2, null) as identity', [hashOf(token), slug])
  const { identity } = rows[0]!
  const post = postHere(identity)
  const pluginsOn = new Set(post?.modulesOn ?? [])
  const permissions = post ? permissionsOfPost(post.role, plugins.map(({ manifest }) => manifest), pluginsOn) : new Set<string>()
  const actor = { userId: accountId, postId: post?.id ?? null, post: post?.role ?? ('worker' as const), permissions }
  const address = post ? identity.tenant : null
  const failures: WrittenDown[] = []
  const elsewhere = () => Promise.reject(new Error('this desk is a bureau’s address'))

  return {
    failures,
    ctx: {
      actor,
      tenant: address,
      agency: null,
      pluginsOn,
      now,
      inTenant: (act, work) =>
        tenantTransaction(
          world.app,
          holder,
          (db) => {
            const vault = new Vault(db, world.place.masterKey, address!.id)
            const stored: Documents = { hashOf: (caseId, documentId) => storedHash(testDocuments, vault, { tenantId: address!.id, caseId, documentId }) }
            return work(tenantContext({ db, actor, now, act, tenant: address!, sealing: vault, stored }))
          },
          () => auditStatement(act, { requestId: randomUUID(), actor, tenantId: address!.id })
        ),
      inAgency: elsewhere,
      onPlatform: elsewhere,
      onAccount: elsewhere,
      auditFailure: async ({ procedure }: Act, code) => void failures.push({ procedure, code })
    }
  }
}
