/**
 * Facts in the past tense, `owner/what-happened`, and questions asked before an act. Payloads carry ids, not records.
 *
 * @example
 * export const effectChecked = defineEvent('case-management/effect-checked', z.strictObject({ caseId: z.uuid() }))
 */
export { defineEvent, type EventType } from '@xinshe/core/event.ts'
