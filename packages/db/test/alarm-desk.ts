import { randomUUID } from 'node:crypto'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import { attackedWorld, id, type Attacked } from './fixture.ts'

export const A = id('townA')
export const note = `'\\x00'::bytea`

interface Raising { by?: Person; of?: string | null; level?: 'red' | 'orange'; alarm?: string; tenant?: string }

/** A world of one test file in which alarms are raised, climb and are looked at. */
export function alarmDesk() {
  let world: Attacked
  beforeAll(async () => { world = await attackedWorld() })
  afterAll(() => world.end())

  /** Raises as a person would, through their own ticket, and keeps it. */
  async function raise({ by = 'w1', of = 'k1', level = 'red', alarm = randomUUID(), tenant = A }: Raising = {}): Promise<string> {
    await as(by, `select core.raise_alarm(${tenant}, '${alarm}', ${of ? id(of) : 'null'}, 'self-harm', '${level}', '${randomUUID()}', ${note})`)
    return alarm
  }

  async function as(person: Person, text: string): Promise<void> {
    const who = await world.who(person)
    await who.act((db) => sql.raw(text).execute(db))
  }

  const owner = async <Row>(text: string) => (await sql.raw<Row>(text).execute(world.owner)).rows

  /** Everything about the alarm happened so many minutes earlier. */
  async function minutesPass(alarm: string, minutes: number): Promise<void> {
    const back = `- interval '${minutes} minutes'`
    await owner(`update core.alarm set raised_at = raised_at ${back}, climb_from = climb_from ${back}, next_climb_at = next_climb_at ${back}, report_due_at = report_due_at ${back} where id = '${alarm}'`)
  }
  const climb = async () => (await world.jobs.query<{ climbed: number; failed: number }>('select climbed, failed from core.climb_alarms(100)')).rows[0]!

  async function toldOf(alarm: string): Promise<string[]> {
    const rows = await owner<{ line: string }>(`select r.tier || ' ' || a.name as line from core.alarm_receipt r join core.account a on a.id = r.account_id where r.alarm_id = '${alarm}' order by r.addressed_at, array_position('{crisis,worker,lead,town,district,city}', r.tier), a.name`)
    return rows.map(({ line }) => line)
  }
  async function actsOf(alarm: string): Promise<string[]> {
    const rows = await owner<{ line: string }>(`select concat_ws(' ', act, tier, people) as line from core.alarm_act where alarm_id = '${alarm}' order by made_at`)
    return rows.map(({ line }) => line)
  }
  async function rowOf(alarm: string) {
    const [row] = await owner<{ step: number; next_climb_at: Date | null; raised_at: Date; acknowledged_at: Date | null; reported_at: Date | null; closed_at: Date | null }>(`select * from core.alarm where id = '${alarm}'`)
    return row!
  }
  /** Minutes from now until it climbs. */
  async function minutesToClimb(alarm: string): Promise<number | null> {
    const { next_climb_at } = await rowOf(alarm)
    return next_climb_at && Math.round((next_climb_at.getTime() - Date.now()) / 60_000)
  }
  const sees = (person: Person, alarm: string) => world.tries(person, `select count(*) from core.alarm where id = '${alarm}'`)

  return { here: () => world, raise, as, owner, minutesPass, climb, toldOf, actsOf, rowOf, minutesToClimb, sees }
}
