import { partnersMet, type Partner } from '@xinshe/core/partner/partner.ts'
import type { PartnerType } from '@xinshe/core/partner/partner-type.ts'
import { refusal, type FieldProblem } from '@xinshe/forms'
import { say } from '@xinshe/words'

/** Who took part, as it was written or picked. */
export interface NamedPartner {
  readonly type: PartnerType
  readonly name: string
  readonly unit?: string | undefined
}

type DecidedPartners =
  | { readonly ok: true; readonly value: readonly (NamedPartner & { readonly id: string })[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** 6.3.4.c: whoever takes part is somebody of the directory of partners, each line told by name, type and unit; anybody else is entered there first. */
export function decidePartners(named: readonly NamedPartner[], directory: readonly Pick<Partner, 'id' | 'type' | 'name' | 'organisation'>[]): DecidedPartners {
  const met = named.map((one) => ({ ...one, id: partnersMet([{ who: one.name, role: one.unit, partner: one.type }], directory)[0] }))
  const problems = met.flatMap(({ id }, at) => (id ? [] : [refusal(`partners.${at}.name`, '6.3.4.c', unknown)]))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: met.map(({ id, ...one }) => ({ ...one, id: id! })) }
}

const unknown = say('联动力量名册中没有此人（同名的按单位区分）：请先将其加入名册，再从名册选取', 'Not in the directory of partners (namesakes are told by unit): add the person to the directory first, then pick them')
