import { sql } from 'kysely'
import { reportPeriod, type Report, type ReportRow } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { stands } from '../stands.ts'

/**
 * Per worker of the project: promised replies due in the period, those given late, those overdue today (7.1.4.i); replies in
 * the period, and the days from an organ's result to the reply (7.2.3.d). A lead reads it: what was said is not part of it.
 */
export const repliesByWorker: Report<typeof reportPeriod> = {
  id: 'core.replies-by-worker',
  title: say('各社工答复情况', 'Replies by worker'),
  permission: 'reply.export',
  params: reportPeriod,
  sample: ({ today }) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  columns: [
    { key: 'worker', title: say('负责社工', 'Worker') },
    { key: 'promised', title: say('承诺答复', 'Promised') },
    { key: 'late', title: say('逾期才答复', 'Given late') },
    { key: 'overdue', title: say('逾期未答复', 'Overdue') },
    { key: 'replies', title: say('答复', 'Replies') },
    { key: 'results', title: say('转告机关结果', 'With a result') },
    { key: 'days', title: say('收到结果至答复平均天数', 'Mean days from the result') },
    { key: 'longest', title: say('最长天数', 'Longest') }
  ],
  async *rows({ db, tenant, now }, { from, to }) {
    const { rows } = await sql<ReportRow>`
      with standing as (
        select r.case_id, r.promise_id, (r.replied_at at time zone 'Asia/Shanghai')::date as on_day, r.result_on from core.reply r
        where r.tenant_id = ${tenant.id} and r.case_id is not null and ${stands('core.reply', 'r')}),
      promised as (
        select p.case_id, p.due_on, (select min(s.on_day) from standing s where s.promise_id = p.id) as kept_on from core.reply_promise p
        where p.tenant_id = ${tenant.id} and ${stands('core.reply_promise', 'p')}),
      told as (
        select c.worker_id, 0 as promised, 0 as late, 0 as overdue, 1 as replies, s.on_day - s.result_on as days from standing s join core."case" c on c.tenant_id = ${tenant.id} and c.id = s.case_id
          where s.on_day between ${from}::date and ${to}::date
        union all
        select c.worker_id, (p.due_on between ${from}::date and ${to}::date)::int, (p.due_on between ${from}::date and ${to}::date and p.kept_on > p.due_on)::int,
            (p.kept_on is null and p.due_on < (${now()}::timestamptz at time zone 'Asia/Shanghai')::date and c.stage in ('registered', 'assessed', 'planned', 'in-service'))::int, 0, null
          from promised p join core."case" c on c.tenant_id = ${tenant.id} and c.id = p.case_id)
      select a.display_name as worker, sum(t.promised)::int as promised, sum(t.late)::int as late, sum(t.overdue)::int as overdue, sum(t.replies)::int as replies,
        count(t.days)::int as results, round(avg(t.days), 1)::float as days, max(t.days) as longest
      from told t join core.post w on w.id = t.worker_id join core.account a on a.id = w.account_id
      group by w.id, a.display_name having sum(t.promised + t.overdue + t.replies) > 0 order by sum(t.overdue) desc, a.display_name collate "C"`.execute(db)
    yield* rows
  }
}
