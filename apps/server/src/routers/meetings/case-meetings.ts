import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { minutesForm, type MinutesAnswers } from '@xinshe/core/meeting/minutes-form.ts'
import { noticeForm, type NoticeAnswers } from '@xinshe/core/meeting/notice-form.ts'
import { joinSealed } from '@xinshe/forms'
import { timeOfDay, today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'

interface Entry<Answers> {
  readonly id: string
  readonly answers: Answers
  readonly isCorrection: boolean
  readonly byName: string | null
}

/** A meeting of a case as it stands: its notice, and its minutes once they are written. */
export interface CaseMeeting {
  /** Of its first notice, whatever day it was moved to. */
  readonly id: string
  readonly meetsAt: Date
  readonly notice: Entry<NoticeAnswers>
  readonly minutes: Entry<MinutesAnswers> | null
}

/** The meetings of a case that were not called off, the newest first (7.1.4.h). */
export async function caseMeetings({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<CaseMeeting[]> {
  const rows = await db
    .selectFrom('core.meeting_entry as e')
    .leftJoin('core.account as a', 'a.id', 'e.made_by')
    .select(['e.id', 'e.meeting_id as meetingId', 'e.step', 'e.kind', 'e.meets_at as meetsAt', 'e.corrects', 'e.is_struck as isStruck', 'e.sealed', 'a.display_name as byName'])
    .where('e.tenant_id', '=', tenant.id)
    .where('e.case_id', '=', caseId)
    .orderBy('e.made_at')
    .execute()
  const standing = standingEntries(rows)
  const open = async ({ id, sealed, kind, meetsAt }: (typeof rows)[number]) => {
    const clear = meetsAt ? { kind, on: today(new Date(meetsAt)), at: timeOfDay(new Date(meetsAt)) } : {}
    return joinSealed({ clear, sealed: await vault.unseal(caseId, meetingPlace(id), sealed) })
  }
  const entry = <Answers>({ id, corrects, byName }: (typeof rows)[number], answers: Answers): Entry<Answers> => ({ id, answers, isCorrection: corrects !== null, byName })
  const meetings = standing.filter(({ step }) => step === 'notice').map(async (notice): Promise<CaseMeeting> => {
    const minutes = standing.find(({ step, meetingId }) => step === 'minutes' && meetingId === notice.meetingId)
    return {
      id: notice.meetingId,
      meetsAt: new Date(notice.meetsAt!),
      notice: entry(notice, noticeForm.recordSchema.parse(await open(notice))),
      minutes: minutes ? entry(minutes, minutesForm.recordSchema.parse(await open(minutes))) : null
    }
  })
  return (await Promise.all(meetings)).sort((a, b) => b.meetsAt.getTime() - a.meetsAt.getTime())
}

export const meetingPlace = (id: string) => ({ table: 'core.meeting_entry', id, version: 1 })
