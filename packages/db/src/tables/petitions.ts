import type { ColumnType, Generated } from 'kysely'
import type { MatterVerdict } from '@xinshe/core/likeness/decide-verdict.ts'
import type { Basis, ClassificationKind, ClassificationSub } from '@xinshe/core/classification/classified.ts'
import type { FlowKind } from '@xinshe/core/flow/flow.ts'
import type { OrganLevel } from '@xinshe/core/classification/organ-level.ts'
import type { Channel } from '@xinshe/core/matter/contact.ts'
import type { MatterKind } from '@xinshe/core/matter/matter-kind.ts'
import type { Ground } from '@xinshe/core/screening/grounds.ts'
import type { Aspect, JudicialStage } from '@xinshe/core/screening/aspects.ts'
import type { Principle } from '@xinshe/core/reply/principles.ts'
import type { ReplyMeans } from '@xinshe/core/reply/reply-form.ts'
import type { NationalityKind, PartyKind } from '@xinshe/core/petitioner/petitioner.ts'
import type { EventDetail, EventKind } from '@xinshe/core/clock/matter-event.ts'
import type { Route } from '@xinshe/core/clock/route.ts'
import type { ByDatabase, Json, Made, Once, Served, TenantRow } from './columns.ts'

/** 3.1; everything that says who it is lies in `sealed`. `home_code` is the division code of the residence (7.1.1.c). */
export interface PetitionerTable extends TenantRow, Served, Made { party: PartyKind; nationality: NationalityKind; home_code: Generated<string>; sealed: Buffer; version: Generated<number>; to_index: ColumnType<boolean, never, never>; /** By the database, at each change of what is sealed. */ changed_by: ColumnType<string | null, never, never> }

/** 信访事项. Title and summary are clear, under row security: no names here. `words` are bigrams for the search. */
export interface MatterTable extends TenantRow, Served, Made {
  petitioner_id: Once<string>; title: string; summary: Generated<string>; words: ColumnType<string, string, string>
  official_number: string | null; copied_on: string | null
  occurrence_code: Generated<string>; occurrence_text: Generated<string>; competent_organ: Generated<string>
  received_on: string; source: Generated<string>; version: Generated<number>
  /** Who gave it to which of `served_by`, and when; `core.dispatch` writes it. */
  dispatches: ColumnType<{ contractId: string; by: string; at: string }[], never, never>
  /** Article 31; null while nobody has decided it. */
  route: Generated<Route | null>
  kind: ColumnType<MatterKind | '', MatterKind | '' | undefined, MatterKind | ''>; competent_level: ColumnType<OrganLevel | '', OrganLevel | '' | undefined, OrganLevel | ''>
}

/** One event by one of the five channels of 3.1; never changed. `replaces`: the contact this one was recorded anew for. Whoever counts reads `core.standing_contact`: those that nobody has struck. */
export interface ContactTable extends TenantRow, Made, Omit<Served, 'served_by'> { served_by: ColumnType<string[], never, never>; matter_id: Once<string>; channel: Channel; happened_at: Once<Date>; headcount: Generated<number>; organ: Generated<string>; organ_level: ColumnType<OrganLevel | '', OrganLevel | '' | undefined, never>; petitioner_id: ColumnType<string | null, string | null | undefined, never>; replaces: ColumnType<string | null, string | null | undefined, never> }
/** An answer that came with an import (`body`), or one that a case gave its petitioner (`case_id`, `sealed`). `corrects`: the reply this one replaces, or takes back (`is_struck`). */
export interface ReplyTable extends TenantRow, Made, Omit<Served, 'served_by'> {
  served_by: ColumnType<string[], never, never>; matter_id: Once<string>; organ: Generated<string>; replied_at: Once<Date | string>; body: Generated<string>
  case_id: Once<string | null>; sealed: Once<Buffer | null>; means: Once<ReplyMeans | null>; result_on: Once<string | null>; principles: Once<Principle[]>; claims: Once<number[]>
  promise_id: Once<string | null>; corrects: Once<string | null>; is_struck: Once<boolean>
}

/** What the authorities did with a matter and the petitioner asked for; never changed, a correction names the row it `replaces`. */
export interface MatterEventTable extends TenantRow, Made, Omit<Served, 'served_by'> {
  served_by: ColumnType<string[], never, never>; matter_id: Once<string>; kind: Once<EventKind | 'withdrawn'>; happened_on: Once<string>
  organ: Once<string>; document_number: Once<string>; note: Once<string>; detail: Json<EventDetail>; replaces: Once<string | null>
}
/** What a person said of two matters (7.1.2.j); the highest `nth` of a pair is in force. `matter_id` is the smaller id. */
export interface MatterLinkTable extends TenantRow, Made { matter_id: Once<string>; other_id: Once<string>; nth: Once<number>; verdict: Once<MatterVerdict>; reason: ColumnType<string, string | undefined, never> }

/** In how many of the newest matters (`sample`) of a tenant a word occurs; words of fewer than three are not kept. */
export interface WordCountTable { tenant_id: ByDatabase<string>; word: ByDatabase<string>; matters: ByDatabase<number> }
export interface WordsCountedTable { tenant_id: ByDatabase<string>; matters: ByDatabase<number>; sample: ByDatabase<number>; counted_at: ByDatabase<Date> }
/** Whatever leans on a matter: whom it is served by and walled from follows the matter. Rows are added, never changed. */
interface OfMatter extends TenantRow, Made { matter_id: Once<string>; served_by: ByDatabase<string[]>; walled_from: ByDatabase<string[]> }

/** 3.3–3.7 of one contact; of one kind the newest counts. `reviews`: the second pair of eyes on an earlier row. */
export interface ContactClassificationTable extends OfMatter {
  contact_id: Once<string>; kind: Once<ClassificationKind>; holds: Once<boolean>; sub: Once<ClassificationSub | null>; ordinal: Once<number | null>
  source: Once<'rule' | 'person'>; reviews: Once<string | null>; basis: Json<Basis>; sealed: Once<Buffer | null>
}
/** Who struck a contact, when and why; one row a contact. The id is that of the request. */
export interface ContactStrikeTable extends Omit<OfMatter, 'id'> { id: Once<string>; contact_id: Once<string>; sealed: Once<Buffer> }
/** 7.1.2.b. `strikes`: takes an earlier row back. */
export interface PetitionHistoryTable extends OfMatter { happened_on: Once<string>; organ: Once<string>; level: Once<OrganLevel>; channel: Once<Channel>; document_number: Once<string>; sealed: Once<Buffer>; strikes: Once<string | null> }
/** 3.4, 3.7: who is linked to a matter. Struck out by `core.unlink_member`, never removed. */
export interface MatterPartyTable extends OfMatter {
  petitioner_id: Once<string>; role: 'member' | 'representative'
  struck_by: ByDatabase<string | null>; struck_at: ByDatabase<Date | null>; struck_sealed: ByDatabase<Buffer | null>
}
/** 7.1.2.f–l: the worker's opinion and the authority's decision, two authors. */
export interface ScreeningTable extends OfMatter {
  aspect: Once<Aspect>; role: Once<'opinion' | 'decision'>; answer: Once<string>; organ: Once<string>; stage: Once<JudicialStage | null>; grounds: Once<Ground[]>
  reexamined_on: Once<string | null>; document_number: Once<string>; sealed: Once<Buffer>
}
/** 7.2: a special flow, and its lines, which fewer people read (docs/decisions/0021). `corrects`: the line this one replaces, or takes back (`is_struck`). */
export interface FlowTable extends OfMatter { kind: Once<FlowKind>; contact_id: Once<string | null>; origin: Once<'rule' | 'person'>; alarm_id: ByDatabase<string | null> }
export interface FlowEntryTable extends OfMatter {
  flow_id: Once<string>; step: Once<string>; about: Once<string | null>; corrects: Once<string | null>; is_struck: Once<boolean>; happened_at: Once<Date | string>
  headcount: Once<number | null>; facts: Json<Record<string, unknown>>; sealed: Once<Buffer>; alarm_id: Once<string | null>
}
export interface GuidanceTable extends OfMatter { given_on: Once<string>; organ: Once<string>; sealed: Once<Buffer> }
/** 7.1.2.i: that an accusation names nobody of this house, and why. */
export interface AccusedElsewhereTable extends OfMatter { sealed: Once<Buffer> }
/** Who is told of an accusation instead of the accused (7.1.2.i). */
export interface WallNoticeTable {
  tenant_id: string; id: string; matter_tenant_id: string; matter_id: string; walled_from: string[]; reason: string; made_by: string; made_at: Date
  lifted_by: string | null; lifted_at: Date | null; lift_reason: string | null
}

export interface TenantKeyTable { tenant_id: string; wrapped: Buffer; made_at: Generated<Date> }
export interface DataKeyTable { tenant_id: string; id: string; wrapped: Buffer; made_at: Generated<Date> }
