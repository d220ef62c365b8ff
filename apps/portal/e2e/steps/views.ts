import type { Page } from '@playwright/test'
import { told } from './ask.ts'

/** A page to look at, and what is opened on it first; where the one before it is the same page, it is opened there. */
export interface View {
  readonly path: string
  readonly open?: (page: Page) => Promise<void>
}

const tenant = 'gz-zc-lc'
const at = (...paths: string[]): View[] => paths.map((path) => ({ path }))

/** Every page of a worker's desk in a town, with what opens over it. */
export async function viewsOfWorker(page: Page): Promise<View[]> {
  const known = await told(page, { tenant }, 'cases.get', { caseId: await caseIn(page, 'mine', 'in-service') })
  return [
    ...at(`/${tenant}/referrals`, `/${tenant}/referrals?box=sent`, `/${tenant}/alarms`, `/${tenant}/alarms/${await alarmAt(page, tenant)}`, `/${tenant}`),
    { path: `/${tenant}`, open: (page) => page.keyboard.press('F9') },
    { path: `/${tenant}/cases?risks=red`, open: (page) => page.keyboard.press('Control+k') },
    ...at(`/${tenant}/reception`, `/${tenant}/reception?petitioner=${known.petitioner.id}`, `/${tenant}/cases`, `/${tenant}/safety`, `/${tenant}/partners`, `/${tenant}/service`, `/${tenant}/account`, `/${tenant}/matters/${known.matter.id}`),
    { path: `/${tenant}/matters/${known.matter.id}`, open: (page) => page.locator('main .card').first().getByRole('button').last().click() },
    ...at(`/${tenant}/petitioners/${known.petitioner.id}`, `/${tenant}/s/case-management`)
  ]
}

/** Every page of a worker's cases: in all stages, forms blank, written and signed, dialogs, the modules' own. */
export async function viewsOfCases(page: Page): Promise<View[]> {
  const [registered, serving, archived] = await Promise.all(['registered', 'in-service', 'archived'].map((stage) => caseIn(page, 'mine', stage)))
  const known = await told(page, { tenant }, 'cases.get', { caseId: serving })
  const other = await told(page, { tenant }, 'cases.get', { caseId: archived })
  const compared = `/${tenant}/matters/${known.matter.id}/compare/${other.matter.id}`
  const interview = known.records.find(({ form }: { form: string }) => form === 'core.interview')
  return [
    ...at(...['', '/timeline', '/interviews', '/documents', '/sharing', '/sharing?refer', '/forms/assessment', '/forms/plan', '/forms/closure', '/case-management/effect', '/risk'].map((part) => `/${tenant}/cases/${serving}${part}`)),
    { path: `/${tenant}/cases/${serving}/risk`, open: (page) => page.locator('main .card').first().getByRole('button').last().click() },
    ...at(`/${tenant}/cases/${serving}/interviews/${interview.id}`, `/${tenant}/cases/${archived}/forms/closure`, `/${tenant}/cases/${registered}/forms/intake`, compared),
    { path: compared, open: (page) => page.locator('main header').getByRole('button').first().click() },
    ...at(`/${tenant}/cases/${serving}/interviews/new`),
    { path: `/${tenant}/cases/${serving}/interviews/new`, open: (page) => page.keyboard.press('Control+Enter').then(() => page.locator('.bar').getByRole('button').last().click()) }
  ]
}

export async function viewsOfLead(page: Page): Promise<View[]> {
  const waiting: { id: string; form: string; caseId: string; waitsFor: string }[] = await told(page, { tenant }, 'records.waiting', {})
  const { id, caseId } = waiting.find(({ form, waitsFor }) => form === 'core.interview' && waitsFor === 'decision')!
  const review = `/${tenant}/cases/${caseId}/interviews/${id}`
  const contracts: { id: string }[] = await told(page, { tenant }, 'contracts.list', null)
  const staff: { id: string; role: string }[] = await told(page, { tenant }, 'cases.workersHere', null)
  const leaving = `/${tenant}/leaving/${staff.find(({ role }) => role === 'worker')!.id}`
  return [
    ...at(`/${tenant}`, `/${tenant}/awaiting`, leaving, `/${tenant}/calendar`, `/${tenant}/calendar?view=week`, `/${tenant}/digest`, `/${tenant}/reports`, `/${tenant}/settings/contracts`, `/${tenant}/settings/contracts/${contracts[0]!.id}`, review),
    { path: review, open: (page) => page.locator('main .card').first().getByRole('button').first().click() },
    { path: review, open: (page) => page.locator('main .card').first().getByRole('button').last().click() }
  ]
}

export async function viewsOfBureau(page: Page): Promise<View[]> {
  const contracts: { id: string }[] = await told(page, { tenant: 'gz-zc' }, 'contracts.list', null)
  const { cases } = await told(page, { tenant: 'gz-zc' }, 'cases.list', { view: 'tenant', size: 10 })
  return at(
    ...['', '/cases', `/cases/${cases[0].id}`, `/cases/${cases[0].id}/timeline`, `/cases/${cases[0].id}/risk`, '/settings/risk', '/settings/tenants', '/settings/officers', '/settings/blocks', '/settings/alarms', '/settings/calendar', '/settings/rules', '/alarms', `/alarms/${await alarmAt(page, 'gz-zc')}`, '/settings/contracts', `/settings/contracts/${contracts[0]!.id}`, '/settings/contracts/new'].map((part) => `/gz-zc${part}`)
  )
}

export async function viewsOfCounter(page: Page): Promise<View[]> {
  const { matters } = await told(page, { tenant }, 'cases.awaiting', { dispatched: 'no', size: 5 })
  return at(`/${tenant}`, `/${tenant}/reception`, `/${tenant}/matters/${matters[0].id}`, `/${tenant}/cases/${await caseIn(page, 'tenant', 'in-service')}`)
}

export async function viewsOfAgency(page: Page): Promise<View[]> {
  const [contract] = (await told(page, { agency: 'tongxing' }, 'contracts.ofAgency', null)) as { id: string }[]
  const one = `/agency/tongxing/contracts/${contract!.id}`
  return [...at('/agency/tongxing', '/agency/tongxing/account', one), { path: one, open: (page) => page.locator('main').getByRole('button').last().click() }]
}

/** An alarm of the demo that this desk sees. */
async function alarmAt(page: Page, tenant: string): Promise<string> {
  const { alarms } = await told(page, { tenant }, 'alarms.list', { state: 'open' })
  return alarms[0].id
}

async function caseIn(page: Page, view: string, stage: string): Promise<string> {
  const { cases } = await told(page, { tenant }, 'cases.list', { view, stages: [stage], size: 10 })
  return cases[0].id
}

