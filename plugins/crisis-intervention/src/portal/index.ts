import { firstOf, pagesFor, searchedFor, type PluginPortal } from '@xinshe/plugin-kit/portal'
import { manifest } from '../manifest.ts'
import type { CrisisRouter } from '../server/router.ts'
import { eventPage, overviewPage, plansPage, rosterPage } from './addresses.ts'

const page = pagesFor<CrisisRouter>()(manifest)

/** 危机干预 in the portal. */
export default {
  pages: [
    page({
      path: overviewPage.path,
      permission: 'crisis.read',
      component: () => import('./pages/OverviewPage.svelte'),
      load: async ({ rpc, tenant, url }) => ({ tenant, q: searchedFor(url), events: firstOf(await rpc.eventsHere.query({ limit: 101 }), 100) })
    }),
    page({
      path: plansPage.path,
      permission: 'crisis.read',
      component: () => import('./pages/PlansPage.svelte'),
      load: async ({ rpc, tenant, depends }) => {
        depends('crisis:plans')
        return { tenant, ...(await rpc.plansHere.query({})) }
      }
    }),
    page({
      path: rosterPage.path,
      permission: 'crisis.read',
      component: () => import('./pages/RosterPage.svelte'),
      load: async ({ rpc, tenant, depends }) => {
        depends('crisis:roster')
        return { tenant, ...(await rpc.rosterHere.query({})) }
      }
    }),
    page({
      path: eventPage.path,
      permission: 'crisis.read',
      component: () => import('./pages/EventPage.svelte'),
      load: async ({ rpc, tenant, params, depends }) => {
        depends(`case:${params.caseId}`)
        const [event, roster, contacts] = await Promise.all([rpc.eventOfCase.query(params), rpc.rosterHere.query({}), rpc.contactsOfCase.query({ caseId: params.caseId })])
        return { tenant, event, roster, contacts }
      }
    })
  ],
  caseTabs: { crisis: () => import('./slots/CrisisTab.svelte') }
} satisfies PluginPortal
