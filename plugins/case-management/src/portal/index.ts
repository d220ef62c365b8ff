import { firstOf, pagesFor, searchedFor, type PluginPortal } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { CaseManagementRouter } from '../server/router.ts'

const page = pagesFor<CaseManagementRouter>()(manifest)

/** 个案管理 in the portal. */
export default {
  pages: [
    page({
      path: '',
      permission: 'effect.read',
      component: () => import('./pages/OverviewPage.svelte'),
      load: async ({ rpc, tenant, url }) => ({ tenant, q: searchedFor(url), due: firstOf(await rpc.reassessmentsDue.query({ limit: 101 }), 100) })
    })
  ],
  caseTabs: { effect: () => import('./slots/EffectTab.svelte') },
  homeCards: { 'reassessments-due': () => import('./slots/DueCard.svelte') }
} satisfies PluginPortal
