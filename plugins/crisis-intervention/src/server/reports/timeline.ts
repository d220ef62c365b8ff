import { sql } from 'kysely'
import { alarmKindTitles } from '@xinshe/core/alarm/alarm.ts'
import { riskTitles } from '@xinshe/core/case/case.ts'
import { reportPeriod, type Report } from '@xinshe/plugin-kit/server'
import { clockTime, dayOf, say, type Said } from '@xinshe/words'
import { judgeLimit } from '../../domain/judge-limit.ts'
import { limitsFrom } from '../../domain/limits-from.ts'
import { responderTitles } from '../../domain/responder.ts'
import { loadEvent } from '../load-event.ts'
import type { CrisisTables } from '../tables.ts'

/** The timelines of the crises of a period, the newest first, line by line to the second, for whoever leads the project (5.8.a). Drills are left out (6.3.3.c). */
export const timeline: Report<typeof reportPeriod, CrisisTables> = {
  id: 'crisis-intervention.timeline',
  title: say('危机事件时间线', 'Timelines of crises'),
  permission: 'timeline.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'number', title: say('个案编号', 'Case number') },
    { key: 'kind', title: say('情形', 'Kind') },
    { key: 'level', title: say('等级', 'Level') },
    { key: 'at', title: say('时间', 'Time') },
    { key: 'what', title: say('事项', 'What') },
    { key: 'text', title: say('情况', 'Details') },
    { key: 'by', title: say('登记人', 'By') },
    { key: 'limit', title: say('时限（分钟）', 'Limit (minutes)') },
    { key: 'verdict', title: say('与时限相比', 'Against the limit') }
  ],
  async *rows(ctx, { from, to }) {
    const events = await ctx.db
      .selectFrom('crisis_intervention.event')
      .select(['id as eventId', 'case_id as caseId'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('is_drill', '=', false)
      .where(sql<boolean>`(started_at at time zone 'Asia/Shanghai')::date between ${from} and ${to}`)
      .orderBy('started_at', 'desc')
      .execute()
    await ctx.sealing.load(events.map(({ caseId }) => caseId))
    const opened = new Set<string>()
    for (const place of events) {
      // What is sealed is opened here: the audit names the cases that were, and no others (8.4.e).
      ctx.note({ subjects: [...opened.add(place.caseId)] })
      const { event, checklist, entries } = await loadEvent(ctx, place)
      for (const { kind, step, responder, isReached, at, by, said } of entries) {
        const limit = limitsFrom(event) === null ? null : kind === 'opened' ? event.startMinutes : step === null ? null : (checklist.steps[step]?.minutes ?? null)
        yield {
          number: event.number, kind: alarmKindTitles[event.kind], level: riskTitles[event.level], at: `${dayOf(at)} ${clockTime(at)}`,
          what: whatOf(kind, step === null ? '' : (checklist.steps[step]?.text ?? ''), responder && responderTitles[responder], isReached),
          text: [said['who'], said['text']].filter((one) => typeof one === 'string' && one !== '').join('：'),
          by: by ?? '', limit, verdict: limit === null ? null : judgeLimit({ from: event.noticedAt, at, minutes: limit, now: 0 }).said
        }
      }
    }
  }
}

function whatOf(kind: 'opened' | 'step' | 'call' | 'note' | 'ended', step: string, responder: Said | null, isReached: boolean | null): Said {
  if (kind === 'step') return say(step, step)
  if (kind === 'call' && responder) return isReached ? say(`致电${responder.zh}，已接通`, `Called: ${responder.en}, reached`) : say(`致电${responder.zh}，未接通`, `Called: ${responder.en}, not reached`)
  return { opened: say('启动预案', 'Plan started'), ended: say('处置结束', 'Ended'), note: say('情况记录', 'Note'), call: say('通话', 'Call') }[kind as 'opened']
}
