import { randomUUID } from 'node:crypto'
import { minutesForm, resolutionTasks, type MinutesAnswers } from '@xinshe/core/meeting/minutes-form.ts'
import { noticeForm, type NoticeAnswers } from '@xinshe/core/meeting/notice-form.ts'
import type { PartnerType } from '@xinshe/core/partner/partner-type.ts'
import { splitSealed } from '@xinshe/forms'
import { addDays, type Day } from '@xinshe/words'
import { meetingPlace } from '../routers/meetings/case-meetings.ts'
import { sealTask } from '@xinshe/plugin-kit/server'
import { momentAgo } from './demo-moment.ts'
import { insertAll, type Loose } from './insert-all.ts'
import { keysOf, type PlacedCase } from './placed-case.ts'
import type { DemoPartner } from './write-partners.ts'
import type { Vaults } from './vaults.ts'

/**
 * Two meetings of each worker (7.1.4.h): one that was held last week, with its resolutions as tasks, in the second case that
 * is in service, and one that is called for these days in the fourth.
 */
export async function writeMeetings(db: Loose, vaults: Vaults, { cases, partnerOf, today }: { cases: readonly PlacedCase[]; partnerOf: (place: PlacedCase, type: PartnerType) => DemoPartner; today: Day }): Promise<void> {
  const entries: Record<string, unknown>[] = []
  const tasks: Record<string, unknown>[] = []
  const served = new Map<string, number>()
  for (const [turn, place] of cases.entries()) {
    const { told } = place
    if (told.stage !== 'in-service' || told.openedAt > momentAgo(today, 14, '00:00')) continue
    const nth = (served.get(told.seat.worker.postId) ?? 0) + 1
    served.set(told.seat.worker.postId, nth)
    if (nth !== 2 && nth !== 4) continue
    const [keys, vault, { accountId }] = [keysOf(place), vaults.of(told.seat.tenant.id), told.seat.worker]
    const organ = told.matter.organ || '属地社区居委会'
    const isHeld = nth === 2
    const meetingId = randomUUID()
    const notice: NoticeAnswers = {
      kind: 'platform', subject: `商请核实：${told.matter.title}`, on: addDays(today, isHeld ? -6 : turn % 5), at: '15:00', place: '街道信访接待室', invited: [{ who: organ }, { who: '属地社区居委会', role: '信访专干' }], agenda: '核对事实；商定答复时间。'
    }
    entries.push({
      ...keys, id: meetingId, meeting_id: meetingId, step: 'notice', kind: notice.kind, partners: [], partner_ids: [], meets_at: `${notice.on}T${notice.at}:00+08:00`,
      sealed: await vault.seal(place.id, meetingPlace(meetingId), splitSealed(noticeForm, notice).sealed), made_by: accountId, made_at: momentAgo(today, isHeld ? 9 : 1, '10:30')
    })
    if (!isHeld) continue
    const { id: partnerId, name: who, organisation, type: partner } = partnerOf(place, turn % 2 === 0 ? 'mediator' : 'lawyer')
    const minutes: MinutesAnswers = {
      attended: [...notice.invited, { who, partner, ...(organisation && { role: organisation }) }], text: `${organ}说明了核实进展，居委会补充了现场情况，双方对下一步没有分歧。`, opinion: '先由责任单位现场核实，再书面答复信访人。',
      resolutions: [{ text: '现场核实并反馈社工', organ, dueOn: addDays(today, 1) }, { text: '向信访人说明会议结果', dueOn: addDays(today, 3) }]
    }
    const id = randomUUID()
    entries.push({ ...keys, id, meeting_id: meetingId, step: 'minutes', partners: [partner], partner_ids: [partnerId], sealed: await vault.seal(place.id, meetingPlace(id), splitSealed(minutesForm, minutes).sealed), made_by: accountId, made_at: momentAgo(today, 6, '17:10') })
    for (const { kind, source, text, dueOn } of resolutionTasks(meetingId, minutes)) {
      const taskId = randomUUID()
      const sealed = await sealTask(vault, { id: taskId, caseId: place.id, version: 1 }, { text })
      tasks.push({ ...keys, id: taskId, kind, source, owner_id: keys.worker_id, due_on: dueOn, state: 'open', sealed, made_by: accountId, made_at: momentAgo(today, 6, '17:10') })
    }
  }
  await insertAll(db, 'core.meeting_entry', entries)
  await insertAll(db, 'core.task', tasks)
}
