import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, fetch, depends }) => {
  depends('xinshe:referrals')
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const referral = await rpc.referrals.get.query({ referralId: params.referralId })
  const mayRewrite = referral.caseId !== null && (referral.state === 'draft' || referral.state === 'returned')
  const [theCase, ledger, agencies] = mayRewrite
    ? await Promise.all([rpc.cases.get.query({ caseId: referral.caseId as never }), rpc.consents.ofCase.query({ caseId: referral.caseId as never }), rpc.consents.recipients.query()])
    : [null, null, null]
  return { referral, rewriting: theCase && { records: theCase.records, consents: ledger.consents, agencies } }
}
