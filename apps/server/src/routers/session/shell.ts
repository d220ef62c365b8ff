import { deskAddress } from '@xinshe/tenancy/desk-address.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { Said } from '@xinshe/words'
import { procedure } from '../../rpc.ts'

/**
 * Who am I, where, what is on: everything the portal shows around a page, asked once per desk. Menu, tabs and cards are
 * manifest ∩ on ∩ granted. Whoever holds no post at the address finds nothing there.
 */
export const shell = procedure({ permission: 'signed-in', scope: 'account', audit: { none: 'the frame around every page, nothing about anybody else' } }).query(
  ({ ctx }) => {
    const { identity, actor, pluginsOn, house } = ctx
    const post = identity?.posts.find(({ id }) => id === actor.postId)
    if (!identity || !post) throw new NotFound()
    const offered = house.plugins.filter(({ manifest }) => pluginsOn.has(manifest.id)).map(({ manifest }) => manifest)
    const granted = ({ id }: { id: string }, { permission }: { permission: string }) => actor.permissions.has(`${id}:${permission}`)

    return {
      account: { id: identity.account.id, name: identity.account.name, displayName: identity.account.displayName, language: identity.account.language },
      tenant: ctx.tenant && { ...ctx.tenant, name: identity.tenant!.name },
      agency: ctx.agency && { ...ctx.agency, name: identity.agency!.name },
      post: { id: post.id, role: post.role, contractId: post.contractId, contractTitle: post.contractTitle, agencyName: post.agencyName },
      posts: identity.posts.map((held) => ({
        id: held.id,
        role: held.role,
        contractTitle: held.contractTitle,
        agencyName: held.agencyName,
        homeName: held.homeName,
        to: deskAddress(held)
      })),
      permissions: [...actor.permissions].sort(),
      pluginsOn: [...pluginsOn].sort(),
      menu: offered.flatMap((manifest) =>
        (manifest.menu ?? []).filter((entry) => granted(manifest, entry)).map(({ title, page }) => ({ plugin: manifest.id, title: title as Said, page }))
      ),
      caseTabs: offered.flatMap((manifest) =>
        (manifest.caseTabs ?? []).filter((entry) => granted(manifest, entry)).map(({ id, title }) => ({ plugin: manifest.id, id, title: title as Said }))
      ),
      homeCards: offered.flatMap((manifest) =>
        (manifest.homeCards ?? []).filter((entry) => granted(manifest, entry)).map(({ id, title }) => ({ plugin: manifest.id, id, title: title as Said }))
      )
    }
  }
)
