import type { ContractFigures } from '@xinshe/core/evaluation/contract-figures.ts'
import type { Evaluator } from '@xinshe/core/evaluation/evaluation-words.ts'
import type { ByDatabase, Json, Made, Once, TenantRow } from './columns.ts'
import type { Post } from '@xinshe/core/post.ts'
import type { Tier } from '@xinshe/core/tenant/tier.ts'
import type { Digest, DigestPlaces } from '@xinshe/core/agenda/agenda.ts'
import type { PartnerType } from '@xinshe/core/partner/partner-type.ts'
import type { ColumnType, Generated } from 'kysely'

export interface TenantTable { id: Generated<string>; parent_id: string | null; tier: Tier; path: string; slug: Generated<string>; name: string; division_code: string }
export interface AgencyTable { id: Generated<string>; slug: string; name: string; registration_number: string }

/** Dates are ISO text ('2026-04-01'): a day has no time zone. */
export interface ContractTable {
  id: Generated<string>; tenant_id: string; agency_id: string; number: string; title: string
  starts: string; ends: string; targets: Json<ContractTarget[]>; made_by: string | null; made_at: Generated<Date>
}
export interface ContractTarget { name: string; unit: string; number: number }
export interface ContractAreaTable { tenant_id: string; contract_id: string }
export interface ContractModuleTable { contract_id: string; module: string; starts: string; ends: string }
export interface ModuleSwitchTable { id: Generated<string>; contract_id: string; module: string; is_on: boolean; reason: string; made_by: string; made_at: Generated<Date> }
export interface ModuleBlockTable { id: Generated<string>; tenant_id: string; module: string; is_blocked: boolean; reason: string; made_by: string; made_at: Generated<Date> }

/** An act on a contract, a post, a switch or a block: who, when, why. */
export interface UnitActTable extends Made {
  id: Generated<string>; tenant_id: string | null; agency_id: string | null; contract_id: string | null; act: string; reason: string; detail: Json<Record<string, unknown>>
  /** As what it was done, and for which bureau. */
  made_role: ByDatabase<Post | null>; made_tenant: ByDatabase<string | null>
}

/** What a bureau said of an automatic rule. Written by a function alone. */
export interface RuleSettingTable {
  tenant_id: ByDatabase<string>; id: ByDatabase<string>; rule: ByDatabase<string>; is_on: ByDatabase<boolean>; choice: ByDatabase<string | null>; reason: ByDatabase<string>
  made_by: ByDatabase<string>; made_at: ByDatabase<Date>
}

/** What waited for one post at one place on one morning; figures alone. Written by functions alone. */
export interface DigestTable {
  tenant_id: ByDatabase<string>; id: ByDatabase<string>; post_id: ByDatabase<string>; account_id: ByDatabase<string>; day: ByDatabase<string>; counts: ByDatabase<Digest>; places: ByDatabase<DigestPlaces>
  made_at: ByDatabase<Date>; seen_at: ByDatabase<Date | null>
}

/** Which days of a year are worked; without a tenant the State Council's arrangement, with one that city's own. */
export interface CalendarYearTable { tenant_id: string | null; year: number; state: 'published' | 'unknown'; holidays: string[]; workdays: string[]; source: string; made_by: string | null; made_at: Generated<Date>; version: Generated<number> }

/** 7.1.5: an evaluation of a contract, with what the records came to then. `tenant_id`: of the bureau that made the contract. `corrects`: the row this one replaces. */
export interface ContractEvaluationTable extends TenantRow, Made {
  contract_id: Once<string>; evaluator: Once<Evaluator>; from_on: Once<string>; to_on: Once<string>
  answers: Json<Record<string, unknown>>; figures: Json<ContractFigures>; corrects: Once<string | null>; is_struck: Once<boolean>
}

/** 4.6: a partner of a place; `contract_id`: of the project that keeps them, null for the bureau's. */
export interface PartnerTable extends TenantRow, Made {
  contract_id: Once<string | null>; type: PartnerType; name: string; organisation: string | null; phone: string | null; fields: string | null
  since_on: string; until_on: ColumnType<string | null, never, string | null>; version: Generated<number>
}
