import { randomUUID } from 'node:crypto'
import { stepOf } from '@xinshe/core/flow/flow-steps.ts'
import { splitSealed } from '@xinshe/forms'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { entryPlace, type LoadedFlow } from './load-flow.ts'

interface Line {
  readonly id?: string | undefined
  readonly step: string
  readonly at: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly about?: string | null | undefined
  readonly corrects?: string | null | undefined
  readonly isStruck?: boolean
  readonly alarmId?: string
  /** What lies in the clear of a line without a form. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Writes one line of a flow. Opening by hand, closing, reopening and taking back have no form: their reason is sealed whole. @throws Refusal flow/sixth-representative, flow/closed, … */
export async function insertEntry({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, flow: Pick<LoadedFlow, 'id' | 'matterId' | 'petitionerId'>, { id = randomUUID(), step, at, answers, about = null, corrects = null, isStruck = false, alarmId, facts = {} }: Line): Promise<string> {
  const form = isStruck ? undefined : stepOf(step)?.form
  const { clear, sealed } = form ? splitSealed(form, answers) : { clear: facts, sealed: { ...answers } }
  const insert = db
    .insertInto('core.flow_entry')
    .values({
      tenant_id: tenant.id, id, matter_id: flow.matterId, flow_id: flow.id, step, about, corrects, is_struck: isStruck, happened_at: at,
      headcount: step === 'collective/headcount' && !isStruck ? Number(answers['headcount']) : null,
      facts: JSON.stringify(clear), sealed: await vault.seal(flow.petitionerId, entryPlace(id), sealed), alarm_id: alarmId ?? null
    })
    .execute()
  await refuseByDatabase(insert, {
    '23514': () => new Refusal('flow/sixth-representative'),
    '23505': () => new Refusal('flow/changed'),
    '40001': () => new Refusal('flow/closed')
  })
  return id
}
