import { deskAddress } from '@xinshe/tenancy/desk-address.ts'
import { offered } from '@xinshe/plugin-host/server/offered.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
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
    const seeing = { pluginsOn, permissions: actor.permissions }

    return {
      account: identity.account,
      tenant: ctx.tenant && { ...ctx.tenant, name: identity.tenant!.name },
      agency: ctx.agency && { ...ctx.agency, name: identity.agency!.name },
      post: { id: post.id, role: post.role, contractId: post.contractId, contractTitle: post.contractTitle, agencyName: post.agencyName },
      posts: identity.posts.map((held) => ({
        id: held.id,
        role: held.role,
        contractTitle: held.contractTitle,
        contractNumber: held.contractNumber,
        agencyName: held.agencyName,
        homeName: held.homeName,
        to: deskAddress(held)
      })),
      permissions: [...actor.permissions].sort(),
      pluginsOn: [...pluginsOn].sort(),
      menu: offered(house, seeing, ({ manifest }) => manifest.menu).map(({ plugin, title, page }) => ({ plugin, title, page })),
      caseTabs: offered(house, seeing, ({ manifest }) => manifest.caseTabs).map(({ plugin, id, title }) => ({ plugin, id, title })),
      homeCards: offered(house, seeing, ({ manifest }) => manifest.homeCards).map(({ plugin, id, title }) => ({ plugin, id, title })),
      hasReports: ctx.tenant !== null && offered(house, seeing, ({ reports }) => reports).length > 0
    }
  }
)
