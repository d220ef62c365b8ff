import { firstOf, pagesFor, type PluginPortal } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { SourcePreventionRouter } from '../server/router.ts'
import { activitiesPage, boardPage, cluePage, cluesPage, newCluePage, patrolsPage } from './addresses.ts'

const page = pagesFor<SourcePreventionRouter>()(manifest)

/** 源头防范 in the portal. */
export default {
  pages: [
    page({
      path: cluesPage.path,
      permission: 'clue.read',
      component: () => import('./pages/CluesPage.svelte'),
      load: async ({ rpc, tenant, url }) => {
        const settled = url.searchParams.has('settled')
        const { clues, ...here } = await rpc.cluesHere.query({ settled, limit: 201 })
        return { tenant, settled, clues: firstOf(clues, 200), ...here }
      }
    }),
    page({
      path: newCluePage.path,
      permission: 'clue.write',
      component: () => import('./pages/NewCluePage.svelte'),
      load: async ({ rpc, tenant, url }) => {
        const patrolId = url.searchParams.get('patrol')
        const [owners, patrol] = await Promise.all([rpc.owners.query(), patrolId ? rpc.patrolHere.query({ patrolId }) : null])
        return { tenant, patrol, household: Number(url.searchParams.get('household') ?? 0), ...owners }
      }
    }),
    page({
      path: boardPage.path,
      permission: 'clue.read',
      component: () => import('./pages/BoardPage.svelte'),
      load: async ({ rpc, tenant }) => ({ tenant, clues: firstOf(await rpc.boardHere.query({ limit: 201 }), 200) })
    }),
    page({
      path: activitiesPage.path,
      permission: 'activity.read',
      component: () => import('./pages/ActivitiesPage.svelte'),
      load: async ({ rpc, tenant, depends }) => {
        depends('prevention:activities')
        return { tenant, ...(await rpc.activitiesHere.query({})) }
      }
    }),
    page({
      path: patrolsPage.path,
      permission: 'patrol.read',
      component: () => import('./pages/PatrolsPage.svelte'),
      load: async ({ rpc, tenant, depends }) => {
        depends('prevention:patrols')
        return { tenant, ...(await rpc.patrolsHere.query({})) }
      }
    }),
    page({
      path: cluePage.path,
      permission: 'clue.read',
      component: () => import('./pages/CluePage.svelte'),
      load: async ({ rpc, tenant, params, depends }) => {
        depends(`clue:${params.clueId}`)
        return { tenant, clue: await rpc.clueHere.query(params) }
      }
    })
  ],
  caseTabs: { clue: () => import('./slots/ClueTab.svelte') },
  homeCards: { overdue: () => import('./slots/OverdueCard.svelte'), warnings: () => import('./slots/WarningsCard.svelte') }
} satisfies PluginPortal
