import { z } from 'zod'
import { post, type Post } from '@xinshe/core/post.ts'
import type { Said } from '@xinshe/words'

export type { Post }

/** `effect.read`: what a permission is called inside its plugin. The full name has the plugin's id in front. */
export type PermissionName = `${string}.${'read' | 'write' | 'approve' | 'export'}`

/** What a plugin is: pure data, loaded by the server, the portal and the generators alike. */
export interface PluginManifest<Id extends string = string, Perm extends string = string> {
  /** Decides every other name: folder, package, Postgres schema, rpc namespace, page address. */
  readonly id: Id
  readonly title: Said
  /** Plugins that must be there too; theirs is the only `events` entry this plugin may import. */
  readonly requires?: readonly string[]
  /** What may be done, and which posts may be given it. */
  readonly permissions: Readonly<Record<Perm, { readonly title: Said; readonly posts: readonly Post[] }>>
  readonly menu?: readonly (Entry<NoInfer<Perm>> & { readonly page: string })[]
  readonly caseTabs?: readonly (Entry<NoInfer<Perm>> & { readonly id: string })[]
  readonly homeCards?: readonly (Entry<NoInfer<Perm>> & { readonly id: string })[]
}

interface Entry<Perm extends string> {
  readonly title: Said
  readonly permission: Perm
}

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const permission = z.string().regex(/^[a-z][a-z-]*\.(read|write|approve|export)$/)
const entry = { title: text, permission }

/** Checks a manifest at boot and in the contract test. */
export const pluginManifest = z.strictObject({
  id: slug,
  title: text,
  requires: z.array(slug).default([]),
  permissions: z.record(permission, z.strictObject({ title: text, posts: z.array(post).min(1) })),
  menu: z.array(z.strictObject({ ...entry, page: z.string() })).default([]),
  caseTabs: z.array(z.strictObject({ ...entry, id: slug })).default([]),
  homeCards: z.array(z.strictObject({ ...entry, id: slug })).default([])
})

/** Keeps the literal names, so that a misspelt permission is a compile error wherever it is used. */
export function defineManifest<const Id extends string, const Perm extends PermissionName>(
  manifest: PluginManifest<Id, Perm>
): PluginManifest<Id, Perm> {
  return manifest
}
