import { nothingSeen } from '@xinshe/core/risk/risk-screen.ts'
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { told } from './ask.ts'

export interface Arranged {
  readonly caseId: string
  readonly number: string
  readonly matterId: string
  readonly petitionerId: string
  readonly base: string
}

interface Who {
  readonly name?: string
  readonly phone?: string
  readonly title?: string
  readonly officialNumber?: string
  readonly receivedOn?: string
}

/** Today in Guangzhou, `2026-03-01`. */
export function dayHere(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}

/** A case of the person at this page, registered and opened without clicking: where the journey begins later. */
export async function openedCase(page: Page, tenant: string, { name = '简宁远', phone = '13800007788', title = '反映楼上漏水无人处理', officialNumber, receivedOn = dayHere() }: Who = {}): Promise<Arranged> {
  const registered = await told(page, { tenant }, 'cases.register', {
    requestId: randomUUID(),
    petitioner: { new: { party: 'person', nationality: 'citizen', identity: { name, phones: [phone] } } },
    matter: { title, summary: '多次找物业，没有结果。', receivedOn, ...(officialNumber && { officialNumber }) },
    contact: { channel: 'visit', happenedAt: `${dayHere()}T00:00:00+08:00` }
  })
  return { ...registered, base: `/${tenant}/cases/${registered.caseId}` }
}

const enough = { ...nothingSeen, informed: true, firstContactOn: dayHere(), source: 'self', demand: '要求楼上修复漏水。', name: '简宁远', needs: ['policy'], needsAnalysis: '任务中心模式' }

/** Form A as somebody left it: complete, and not signed. */
export async function writtenIntake(page: Page, tenant: string, { caseId }: { caseId: string }, more: object = {}): Promise<void> {
  await told(page, { tenant }, 'records.saveDraft', { caseId, form: 'core.intake', version: 0, answers: { ...enough, ...more } })
}

/** Form A, signed by the person at this page. @returns the record's id */
export async function signedIntake(page: Page, tenant: string, { caseId }: { caseId: string }, more: object = {}): Promise<string> {
  return (await told(page, { tenant }, 'records.sign', { caseId, form: 'core.intake', answers: { ...enough, ...more } })).recordId
}

/** From the acceptance into service: a plan signed and approved, and the agreement. */
export async function takenIntoService(worker: Page, lead: Page, tenant: string, caseId: string): Promise<void> {
  const answers = { needs: [{ kind: 'rights', lacks: 'chances', text: '当面沟通的机会' }], noRisk: '诉求明确，情绪平稳', goals: [{ goal: '问题得到解决', indicator: '现场复核', dueOn: '2030-12-31' }] }
  const { recordId } = await told(worker, { tenant }, 'records.sign', { caseId, form: 'core.plan', answers })
  await told(lead, { tenant }, 'records.review', { caseId, recordId, review: { verdict: 'approve', isLawful: true, legalBasis: '《信访工作条例》第三十三条', opinion: '' } })
  await told(worker, { tenant }, 'cases.agree', { caseId, read: 0, agreement: { kind: 'signed', signedOn: dayHere() } })
  const { version } = await told(worker, { tenant }, 'cases.get', { caseId })
  await told(worker, { tenant }, 'cases.serve', { caseId, version })
}

/** The lead accepts the case for its worker; interviews and a plan may follow. */
export async function acceptedCase(worker: Page, lead: Page, tenant: string, workerName: string, who: Who = {}): Promise<Arranged> {
  const arranged = await openedCase(worker, tenant, who)
  const recordId = await signedIntake(worker, tenant, arranged, who.name ? { name: who.name } : {})
  const workers: { id: string; name: string }[] = await told(lead, { tenant }, 'cases.workersHere', null)
  const assignee = workers.find(({ name }) => name === workerName)!.id
  await told(lead, { tenant }, 'records.review', { caseId: arranged.caseId, recordId, review: { verdict: 'approve', assignee, opinion: '' } })
  return arranged
}
