import { initTRPC, type AnyTRPCProcedure, type TRPCProcedureBuilder, type TRPCUnsetMarker } from '@trpc/server'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import type { Act } from './act.ts'
import type { AccountContext, AgencyContext, PlatformContext, RequestContext, TenantContext } from './context.ts'
import { enter } from './enter.ts'
import { errorShape, type WireError } from './error-shape.ts'
import type { PluginManifest } from './manifest.ts'
import type { Needs, OpenTo, ProcedureMeta, Scope } from './needs.ts'
import type { RefusalSentences } from './refusal.ts'

/** A plugin's own tables: a `type`, not an `interface`; Kysely's `$extendTables` needs the index signature. */
export type Tables = Record<string, Record<string, any>>

/**
 * The only way to make procedures: each one names the permission it needs, where it works and what it leaves in the
 * audit. The host refuses to start with a procedure made in any other way.
 *
 * @example
 * export const { router, procedure } = pluginRpc<CaseManagementTables>()(manifest, refusals)
 */
export function pluginRpc<PluginTables extends Tables = {}, Context extends RequestContext = RequestContext>() {
  return <Id extends string, Perm extends string>(manifest: PluginManifest<Id, Perm>, refusals: RefusalSentences = {}) => {
    const shape = errorShape(refusals)
    const t = initTRPC.context<RequestContext>().meta<ProcedureMeta>().create({ isDev: false, errorFormatter: shape })

    const through = (door: Door) => {
      const guarded = t.procedure.errors(shape).use(({ ctx, meta, path, getRawInput, next }) =>
        enter(ctx, { meta, path, getRawInput }, (act, settle) =>
          door(ctx, act, async (post) => settle(await next({ ctx: { ...post, ...shutDoors } })))
        )
      )
      guards.add(guarded._def.middlewares.at(-1)!)
      return guarded
    }
    const inTenant = through((ctx, act, work) => ctx.inTenant(act, work))
    const byScope: Record<Scope, typeof inTenant> = {
      tenant: inTenant,
      case: inTenant,
      agency: through((ctx, act, work) => ctx.inAgency(act, work)),
      platform: through((ctx, act, work) => ctx.onPlatform(act, work)),
      account: through((ctx, act, work) => ctx.onAccount(act, work))
    }

    return {
      router: t.router,
      /** Begins a procedure: `procedure({ permission, scope, audit }).input(…).query(…)`. */
      procedure: <const S extends Scope, const P extends Perm | Open<Id>>(needs: Needs<P, S>) =>
        byScope[needs.scope].meta({ plugin: manifest.id, ...needs }) as unknown as Builder<
          Context,
          P extends 'anyone' ? Anyone : Contexts<CoreTables & PluginTables>[S]
        >
    }
  }
}

/** Whether a procedure passes the kit's guard before anything of its own runs; the host starts with no other. */
export function isGuarded(procedure: AnyTRPCProcedure): boolean {
  const { middlewares = [] } = procedure._def as unknown as { middlewares?: readonly object[] }
  const [, second] = middlewares
  return second !== undefined && guards.has(second)
}
const guards = new WeakSet<object>()

type Door = <T>(ctx: RequestContext, act: Act, work: (post: object) => Promise<T>) => Promise<T>

/** What the procedure works with, by scope. */
interface Contexts<Tables> {
  tenant: TenantContext<Tables>
  case: TenantContext<Tables>
  agency: AgencyContext<Tables>
  platform: PlatformContext<Tables>
  account: AccountContext
}
type Anyone = Pick<AccountContext, 'note'>

/** Only the core has doors without a permission. */
type Open<Id extends string> = Id extends 'core' ? OpenTo : never

type Builder<Context extends object, Post extends object> = TRPCProcedureBuilder<
  Context,
  ProcedureMeta,
  Post & typeof shutDoors,
  TRPCUnsetMarker,
  TRPCUnsetMarker,
  TRPCUnsetMarker,
  TRPCUnsetMarker,
  false,
  WireError
>

/** A procedure has one transaction: inside it the doors are shut. */
const shutDoors = { inTenant: shut, inAgency: shut, onPlatform: shut, onAccount: shut }

function shut(): never {
  throw new Error('a procedure has one transaction: use ctx.db')
}
