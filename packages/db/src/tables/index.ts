import type { AlarmActTable, AlarmNoteTable, AlarmReceiptTable, AlarmSettingTable, AlarmTable, CrisisContactTable } from './alarms.ts'
import type { ApprovalTable, CaseActTable, CaseTable, ClaimTable, DocumentTable, DraftTable, FormRecordTable, MeetingEntryTable, PathwayLineTable, ReplyPromiseTable, ResourceLinkTable, ResourceNeedTable, SatisfactionTable, TaskActTable, TaskTable, TimelineEntryTable } from './cases.ts'
import type { CasePartnerTable, ConsentTable, ConsentWithdrawalTable, DisclosureTable, RecusalTable, ReferralItemTable, ReferralStepTable, ReferralTable, SharedNoteTable } from './consents.ts'
import type { AccountTable, HoldingTable, PostTable, SavedViewTable, ServiceEntryTable } from './people.ts'
import type {
  AccusedElsewhereTable, ContactClassificationTable, ContactStrikeTable, ContactTable, DataKeyTable, FlowEntryTable, FlowTable, GuidanceTable, MatterEventTable, MatterLinkTable, MatterPartyTable, MatterTable, PetitionerTable,
  PetitionHistoryTable, ReplyTable, ScreeningTable, TenantKeyTable, WallNoticeTable, WordCountTable, WordsCountedTable
} from './petitions.ts'
import type { AuditTable, EventDeliveryTable, EventTable } from './queues.ts'
import type { HomeVisitTable, RiskConfirmationTable, RiskNoticeTable, RiskRatingTable, RiskSettingTable, SafetyIncidentTable } from './risk.ts'
import type { AgencyTable, CalendarYearTable, ContractAreaTable, ContractEvaluationTable, ContractModuleTable, ContractTable, DigestTable, ModuleBlockTable, ModuleSwitchTable, PartnerTable, RuleSettingTable, TenantTable, UnitActTable } from './tenants.ts'

/** Every table of the core, by the name queries use. A `type`: Kysely's `$extendTables` needs the index signature. */
export type CoreTables = {
  'core.tenant': TenantTable
  'core.agency': AgencyTable
  'core.contract': ContractTable
  'core.contract_area': ContractAreaTable
  'core.contract_evaluation': ContractEvaluationTable
  'core.partner': PartnerTable
  'core.contract_module': ContractModuleTable
  'core.module_switch': ModuleSwitchTable
  'core.module_block': ModuleBlockTable
  'core.unit_act': UnitActTable
  'core.digest': DigestTable
  'core.rule_setting': RuleSettingTable
  'core.calendar_year': CalendarYearTable
  'core.account': AccountTable
  'core.post': PostTable
  'core.holding': HoldingTable
  'core.petitioner': PetitionerTable
  'core.matter': MatterTable
  'core.matter_link': MatterLinkTable
  'core.word_count': WordCountTable
  'core.words_counted': WordsCountedTable
  'core.contact': ContactTable
  'core.contact_strike': ContactStrikeTable
  'core.standing_contact': ContactTable
  'core.reply': ReplyTable
  'core.matter_event': MatterEventTable
  'core.contact_classification': ContactClassificationTable
  'core.petition_history': PetitionHistoryTable
  'core.matter_party': MatterPartyTable
  'core.screening': ScreeningTable
  'core.flow': FlowTable
  'core.flow_entry': FlowEntryTable
  'core.guidance': GuidanceTable
  'core.accused_elsewhere': AccusedElsewhereTable
  'core.wall_notice': WallNoticeTable
  'core.tenant_key': TenantKeyTable
  'core.data_key': DataKeyTable
  'core.case': CaseTable
  'core.case_act': CaseActTable
  'core.timeline_entry': TimelineEntryTable
  'core.form_record': FormRecordTable
  'core.approval': ApprovalTable
  'core.document': DocumentTable
  'core.claim': ClaimTable
  'core.consent': ConsentTable
  'core.consent_withdrawal': ConsentWithdrawalTable
  'core.disclosure': DisclosureTable
  'core.recusal': RecusalTable
  'core.referral': ReferralTable
  'core.referral_item': ReferralItemTable
  'core.referral_step': ReferralStepTable
  'core.case_partner': CasePartnerTable
  'core.shared_note': SharedNoteTable
  'core.pathway_line': PathwayLineTable
  'core.reply_promise': ReplyPromiseTable
  'core.meeting_entry': MeetingEntryTable
  'core.resource_need': ResourceNeedTable
  'core.resource_link': ResourceLinkTable
  'core.satisfaction': SatisfactionTable
  'core.draft': DraftTable
  'core.task': TaskTable
  'core.task_act': TaskActTable
  'core.alarm': AlarmTable
  'core.alarm_receipt': AlarmReceiptTable
  'core.alarm_act': AlarmActTable
  'core.alarm_note': AlarmNoteTable
  'core.alarm_setting': AlarmSettingTable
  'core.crisis_contact': CrisisContactTable
  'core.risk_rating': RiskRatingTable
  'core.risk_confirmation': RiskConfirmationTable
  'core.risk_notice': RiskNoticeTable
  'core.risk_setting': RiskSettingTable
  'core.home_visit': HomeVisitTable
  'core.safety_incident': SafetyIncidentTable
  'core.saved_view': SavedViewTable
  'core.service_entry': ServiceEntryTable
  'core.event': EventTable
  'core.event_delivery': EventDeliveryTable
  'core.audit': AuditTable
}
