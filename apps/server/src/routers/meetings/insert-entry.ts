import { momentOf } from '@xinshe/core/moment-of.ts'
import { minutesForm, type MinutesAnswers } from '@xinshe/core/meeting/minutes-form.ts'
import { noticeForm, type NoticeAnswers } from '@xinshe/core/meeting/notice-form.ts'
import { partnersMet } from '@xinshe/core/partner/partner.ts'
import { splitSealed } from '@xinshe/forms'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { partnersHere } from '../partners/partners-here.ts'
import { meetingPlace } from './case-meetings.ts'

type Entry = { readonly id: string; readonly meetingId: string; readonly corrects: string | null } & (
  | { readonly step: 'notice'; readonly answers: NoticeAnswers; /** Why the meeting is called off. */ readonly struckFor?: string }
  | { readonly step: 'minutes'; readonly answers: MinutesAnswers }
)

/** Writes a notice or minutes, or what stands in the place of one. @throws Refusal meeting/changed when that one was changed meanwhile */
export async function insertEntry(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'caseRow'>, caseId: string, entry: Entry): Promise<void> {
  const { db, vault, caseRow } = ctx
  const { id, meetingId, corrects, step } = entry
  const struckFor = step === 'notice' ? entry.struckFor : undefined
  const { sealed } = step === 'notice' ? splitSealed(noticeForm, entry.answers) : splitSealed(minutesForm, entry.answers)
  const insert = db
    .insertInto('core.meeting_entry')
    .values({
      ...(await caseRow(caseId)), id, meeting_id: meetingId, step, corrects, is_struck: struckFor !== undefined,
      kind: step === 'notice' ? entry.answers.kind : null,
      meets_at: step === 'notice' ? momentOf(entry.answers) : null,
      partners: step === 'minutes' ? entry.answers.attended.flatMap(({ partner }) => partner ?? []) : [],
      partner_ids: step === 'minutes' ? partnersMet(entry.answers.attended, await partnersHere(ctx)) : [],
      sealed: await vault.seal(caseId, meetingPlace(id), struckFor === undefined ? sealed : { reason: struckFor })
    })
    .execute()
  await refuseByDatabase(insert, { '23505': () => new Refusal('meeting/changed') })
}
