import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import type { ProcedureMeta } from '@xinshe/plugin-kit/server'

/** One procedure, as `rpc:list` prints it and the walks call it. */
export interface ListedProcedure extends Partial<ProcedureMeta> {
  /** Dotted, inside the router that was asked. */
  readonly path: string
  readonly type: 'query' | 'mutation' | 'subscription'
}

/** Every procedure of a router, by path, with what it declared about itself. */
export function listProcedures(router: AnyTRPCRouter): ListedProcedure[] {
  return proceduresOf(router).map(([path, procedure]) => ({
    path,
    type: procedure._def.type,
    ...(procedure.meta as Partial<ProcedureMeta> | undefined)
  }))
}

/** The procedures themselves. tRPC keeps nested ones flat, by dotted path. */
export function proceduresOf(router: AnyTRPCRouter): [path: string, procedure: AnyTRPCProcedure][] {
  return Object.entries(router._def.procedures as Record<string, AnyTRPCProcedure>)
}
