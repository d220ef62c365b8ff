import { stageTitles, type Stage } from '@xinshe/core/case/case.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { dateTime, say, type Said } from '@xinshe/words'
import { nameOfPost } from './name-of-post.ts'

/** The acts that make a new version of a case. */
const acts: Readonly<Record<string, Said>> = {
  accepted: say('接案', 'accepted'),
  declined: say('决定不接案', 'declined'),
  planned: say('通过服务计划', 'plan approved'),
  served: say('开始服务', 'service begun'),
  closed: say('结案', 'closed'),
  archived: say('归档', 'archived'),
  reopened: say('重开', 'reopened'),
  assigned: say('交给现负责社工', 'given to its present worker'),
  'contract-handed-over': say('随合同移交', 'moved to another contract')
}

interface Standing {
  readonly id: string
  readonly stage: Stage
  readonly workerId: string
}

/** How a case stands, for whoever acts upon how it stood before: its stage, its worker, and the act that came between, whose and when. */
export async function caseStands({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, { id, stage, workerId }: Standing): Promise<{ stage: Stage; worker: string; message: Said }> {
  const [worker, last] = await Promise.all([
    nameOfPost({ db }, workerId),
    db
      .selectFrom('core.case_act as t')
      .leftJoin('core.account as a', 'a.id', 't.made_by')
      .select(['t.act', 't.made_at as at', 'a.display_name as by'])
      .where('t.tenant_id', '=', tenant.id)
      .where('t.case_id', '=', id)
      .where('t.act', 'in', Object.keys(acts))
      .orderBy('t.made_at', 'desc')
      .limit(1)
      .executeTakeFirst()
  ])
  const title = stageTitles[stage]
  const held = say(`现为“${title.zh}”${worker ? `，由${worker}负责` : ''}`, `now “${title.en}”${worker ? `, with ${worker}` : ''}`)
  if (!last) return { stage, worker, message: held }
  const act = acts[last.act]!
  return {
    stage,
    worker,
    message: say(`${held.zh}；${last.by ?? ''}于${dateTime(last.at)}${act.zh}`, `${held.en}; ${act.en}${last.by ? ` by ${last.by}` : ''}, ${dateTime(last.at, 'en')}`)
  }
}
