import type { ConsentKind } from '@xinshe/core/consent/consent.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'

interface Scan {
  readonly kind: string
  /** Permissions whose document has the very content, under whichever name it was added; the one asked for is not among them. */
  readonly permits: readonly ConsentKind[]
  /** Whether it is the scan of a service agreement. */
  readonly isAgreement: boolean
}

/** What a document of a case stands for; undefined: it is not of this case. */
async function scanOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, caseId: string, documentId: string, consentId: string | null): Promise<Scan | undefined> {
  const { rows } = await sql<Scan>`
    select d.kind,
      array(select c.kind from core.document o join core.consent c on c.tenant_id = o.tenant_id and c.document_id = o.id
        where o.tenant_id = d.tenant_id and o.case_id = d.case_id and o.sha256 = d.sha256 and c.id is distinct from ${consentId}) as permits,
      exists (select from core.document o join core.case_act a on a.tenant_id = o.tenant_id and a.case_id = o.case_id and a.act = 'agreement-signed' and a.detail ->> 'documentId' = o.id::text
        where o.tenant_id = d.tenant_id and o.case_id = d.case_id and o.sha256 = d.sha256) as "isAgreement"
    from core.document d where d.tenant_id = ${tenant.id} and d.case_id = ${caseId} and d.id = ${documentId}`.execute(db)
  return rows[0]
}

/**
 * 4.5.b: every permission has a document of its own: a signed consent of this case whose content stands for no other. The service
 * agreement is the consent to the service (7.1.3.f), and to nothing else.
 * @throws Refusal consent/document-taken, consent/document-kind
 */
export async function mustBeOwnScan(ctx: Pick<DeskContext, 'db' | 'tenant'>, { caseId, documentId, consentId, kind }: { caseId: string; documentId: string; consentId: string; kind: ConsentKind }): Promise<void> {
  const scan = await scanOf(ctx, caseId, documentId, consentId)
  const isService = kind === 'service'
  if (!scan || scan.permits.length > 0 || (scan.isAgreement && !isService)) throw new Refusal('consent/document-taken')
  if (scan.kind !== 'consent' && !(isService && scan.kind === 'agreement')) throw new Refusal('consent/document-kind')
}

/** 7.1.3.f: the scan of an agreement is of its case and permits nothing beside the service. @throws Refusal document/elsewhere, consent/document-taken */
export async function mustBeAgreementScan(ctx: Pick<DeskContext, 'db' | 'tenant'>, caseId: string, documentId: string): Promise<void> {
  const scan = await scanOf(ctx, caseId, documentId, null)
  if (!scan) throw new Refusal('document/elsewhere')
  if (scan.permits.some((kind) => kind !== 'service')) throw new Refusal('consent/document-taken')
}
