import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends(`case:${params.caseId}`)
  const caseId = params.caseId as never
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [ledger, agencies, sent, received, shares, accounts, { receiptDays }] = await Promise.all([
    rpc.consents.ofCase.query({ caseId }),
    rpc.consents.recipients.query(),
    rpc.referrals.list.query({ box: 'sent', caseId }),
    rpc.referrals.list.query({ box: 'received', caseId }),
    rpc.casePartners.ofCase.query({ caseId }),
    rpc.partners.accounts.query(),
    rpc.risk.setting.query()
  ])
  return { ...ledger, agencies, sent, received, shares, accounts, receiptDays }
}
