import { firstOf, pagesFor, searchedFor, type PluginPortal } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { EducationRouter } from '../server/router.ts'
import { activitiesPage, guidePage, guidesPage } from './addresses.ts'

const page = pagesFor<EducationRouter>()(manifest)

/** 宣传教育 in the portal. */
export default {
  pages: [
    page({
      path: guidesPage.path,
      permission: 'guide.read',
      component: () => import('./pages/GuidesPage.svelte'),
      load: async ({ rpc, tenant, url, depends }) => {
        depends('education:guides')
        return { tenant, q: searchedFor(url), ...(await rpc.guidesHere.query({})) }
      }
    }),
    page({
      path: guidePage.path,
      permission: 'guide.read',
      component: () => import('./pages/GuidePage.svelte'),
      load: async ({ rpc, tenant, params, depends }) => {
        depends(`guide:${params.guideId}`)
        return { tenant, guide: await rpc.guideHere.query(params) }
      }
    }),
    page({
      path: activitiesPage.path,
      permission: 'activity.read',
      component: () => import('./pages/ActivitiesPage.svelte'),
      load: async ({ rpc, tenant, depends }) => {
        depends('education:activities')
        const { activities, ...here } = await rpc.activitiesHere.query({ limit: 201 })
        return { tenant, activities: firstOf(activities, 200), ...here }
      }
    })
  ],
  caseTabs: { consultation: () => import('./slots/ConsultationTab.svelte') },
  homeCards: { missed: () => import('./slots/MissedCard.svelte') }
} satisfies PluginPortal
