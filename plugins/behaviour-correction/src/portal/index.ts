import { firstOf, pagesFor, searchedFor, type PluginPortal } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { BehaviourCorrectionRouter } from '../server/router.ts'

const page = pagesFor<BehaviourCorrectionRouter>()(manifest)

/** 行为矫正 in the portal. */
export default {
  pages: [
    page({
      path: '',
      permission: 'behaviour.read',
      component: () => import('./pages/OverviewPage.svelte'),
      load: async ({ rpc, tenant, url }) => ({ tenant, q: searchedFor(url), open: firstOf(await rpc.openResults.query({ limit: 101 }), 100) })
    }),
    page({
      path: 'levels',
      permission: 'levels.write',
      component: () => import('./pages/LevelsPage.svelte'),
      load: async ({ rpc }) => await rpc.levels.query()
    }),
    page({
      path: 'log/[caseId]',
      permission: 'behaviour.read',
      component: () => import('./pages/LogPage.svelte'),
      load: async ({ rpc, tenant, params }) => ({ tenant, log: await rpc.logOfCase.query({ caseId: params.caseId }) })
    }),
    page({
      path: 'chronology/[caseId]',
      permission: 'behaviour.read',
      component: () => import('./pages/ChronologyPage.svelte'),
      load: async ({ rpc, tenant, params, depends }) => {
        depends(`case:${params.caseId}`)
        return { tenant, chronology: await rpc.chronologyOfCase.query({ caseId: params.caseId }) }
      }
    }),
    page({
      path: 'hand-over/[caseId]/[handOverId]',
      permission: 'evidence.read',
      component: () => import('./pages/HandOverPage.svelte'),
      load: async ({ rpc, tenant, params }) => ({ tenant, evidence: await rpc.evidenceOfCase.query({ caseId: params.caseId }) })
    })
  ],
  caseTabs: { behaviour: () => import('./slots/BehaviourTab.svelte'), evidence: () => import('./slots/EvidenceTab.svelte') }
} satisfies PluginPortal
