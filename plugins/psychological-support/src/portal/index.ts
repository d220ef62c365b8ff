import { pagesFor, searchedFor, type PluginPortal } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { SupportRouter } from '../server/router.ts'

const page = pagesFor<SupportRouter>()(manifest)

/** 心理调适 in the portal. */
export default {
  pages: [
    page({
      path: '',
      permission: 'support.read',
      component: () => import('./pages/ListPage.svelte'),
      load: async ({ rpc, tenant, url, depends }) => {
        depends('psychological-support:list')
        return { tenant, q: searchedFor(url), entries: await rpc.supportList.query({}) }
      }
    })
  ],
  caseTabs: { support: () => import('./slots/SupportTab.svelte') }
} satisfies PluginPortal
