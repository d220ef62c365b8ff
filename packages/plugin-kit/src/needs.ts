/**
 * Where a procedure works, and so which door its rows come through:
 * `tenant` a bureau's address, `case` one case of it (the input carries `caseId`), `agency` an agency's own desk,
 * `account` the caller's own account (no rows of a tenant), `platform` tenants and agencies themselves.
 */
export type Scope = 'tenant' | 'case' | 'agency' | 'account' | 'platform'

/** What the call leaves in the audit. Reading counts; leaving nothing needs a reason a reviewer can judge. */
export type AuditRule = 'read' | 'write' | { readonly none: string }

/** Why rows about people are opened: 服务、督导、接待、管理、统计. */
export type Purpose = 'service' | 'supervision' | 'reception' | 'administration' | 'statistics'

/**
 * Doors without a permission. Only the core has them: `anyone` signs in, `signed-in` reads the own shell.
 * A plugin that asks for one does not compile and does not start.
 */
export type OpenTo = 'anyone' | 'signed-in'

/** What a procedure declares before anything else. */
export interface Needs<Permission extends string, S extends Scope = Scope> {
  readonly permission: Permission
  readonly scope: S
  readonly audit: AuditRule
  readonly purpose?: Purpose
  /** The input may name a person: asked by GET it would stand in an address, where logs keep it, and is refused. */
  readonly privateInput?: true
}

/** What every procedure carries in its meta: the guard, `rpc:list`, the boot checks and the isolation walk read it. */
export interface ProcedureMeta extends Needs<string> {
  readonly plugin: string
}
