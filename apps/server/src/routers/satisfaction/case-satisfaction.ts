import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { satisfactionForm, type SatisfactionAnswers } from '@xinshe/core/satisfaction/satisfaction-form.ts'
import { joinSealed } from '@xinshe/forms'
import type { DeskContext } from '../../desk-context.ts'

/** What a petitioner said once, with who asked. */
export interface CaseSatisfaction {
  readonly id: string
  readonly answers: SatisfactionAnswers
  readonly byName: string | null
}

/** How satisfied the petitioner of a case said to be, the newest first (6.2.d). */
export async function caseSatisfaction({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<CaseSatisfaction[]> {
  const rows = await db
    .selectFrom('core.satisfaction as s')
    .leftJoin('core.account as a', 'a.id', 's.made_by')
    .select(['s.id', 's.asked_on as askedOn', 's.means', 's.outcome', 's.service', 's.result', 's.corrects', 's.is_struck as isStruck', 's.sealed', 'a.display_name as byName'])
    .where('s.tenant_id', '=', tenant.id)
    .where('s.case_id', '=', caseId)
    .orderBy('s.asked_on', 'desc')
    .orderBy('s.made_at', 'desc')
    .execute()
  return Promise.all(
    standingEntries(rows).map(async ({ id, askedOn, means, outcome, service, result, sealed, byName }) => {
      const clear = { askedOn, means, outcome, ...(service && result && { service: String(service), result: String(result) }) }
      const answers = satisfactionForm.recordSchema.parse(joinSealed({ clear, sealed: await vault.unseal(caseId, satisfactionPlace(id), sealed) }))
      return { id, answers, byName }
    })
  )
}

export const satisfactionPlace = (id: string) => ({ table: 'core.satisfaction', id, version: 1 })
