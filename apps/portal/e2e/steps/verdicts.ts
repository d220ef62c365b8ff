import type { Page } from '@playwright/test'
import { told } from './ask.ts'

/** The lead's part without clicking, where a journey is about somebody else: approves the newest version of a form. */
export async function approvedByLead(lead: Page, tenant: string, caseId: string, form: string, review: object): Promise<void> {
  const { records } = await told(lead, { tenant }, 'cases.get', { caseId })
  const signed: { id: string }[] = records.filter((record: { form: string; state: string }) => record.form === form && record.state === 'signed')
  for (const { id } of signed) await told(lead, { tenant }, 'records.review', { caseId, recordId: id, review: { verdict: 'approve', ...review } })
}

/** The post of a worker of the lead's project, by name. */
export async function postOf(lead: Page, tenant: string, name: string): Promise<string> {
  const workers: { id: string; name: string }[] = await told(lead, { tenant }, 'cases.workersHere', null)
  return workers.find((worker) => worker.name === name)!.id
}
