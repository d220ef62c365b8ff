import { sql } from 'kysely'
import type { Day } from '@xinshe/words'

/**
 * The day from which something can have been done about the matter `m` of a query: it was registered, or somebody had come
 * before; whoever helps over a weekend registers on Monday.
 */
export const matterBegan = sql<Day>`least(m.received_on, (select min((k.happened_at at time zone 'Asia/Shanghai')::date) from core.standing_contact k where k.tenant_id = m.tenant_id and k.matter_id = m.id))`
