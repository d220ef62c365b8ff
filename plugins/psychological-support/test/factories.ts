import { randomUUID } from 'node:crypto'
import type { ClassificationKind } from '@xinshe/core/classification/classified.ts'
import type { Desk } from '@xinshe/testing/desk.ts'
import type { OpenedCase } from '@xinshe/testing/open-case.ts'
import type { World } from '@xinshe/testing/world.ts'
import type { z } from 'zod'
import { instruments, type InstrumentId } from '../src/domain/instrument.ts'
import type { sessionForm } from '../src/forms/session-form.ts'
import { supportRouter } from '../src/server/router.ts'

/** The procedures of this plugin, as the person at that desk. */
export function as({ ctx }: Desk) {
  return supportRouter.createCaller(ctx)
}

/** Answers of a session that may be submitted. */
export function aSession(change: Partial<z.input<typeof sessionForm.draftSchema>> = {}): z.input<typeof sessionForm.draftSchema> {
  return { heldOn: '2026-03-04', heldAt: '10:20', way: 'on-site', techniques: ['listening', 'solution-focused'], course: '谈到夜里醒来。', goal: '一觉到天亮', ...change }
}

/** Answers of a questionnaire, every item with the same points, then the worker's word. */
export function filled(id: InstrumentId, points: number, change: Readonly<Record<string, unknown>> = {}) {
  const items = Object.fromEntries(instruments[id].items.map((_, at) => [`item${at + 1}`, String(points)]))
  return { takenOn: '2026-03-04', ...items, severity: 'general', ground: '两周来入睡困难。', ...change }
}

/** A visit of the matter, and what is said of it (3.3–3.7). */
export async function flag({ owner }: World, about: Pick<OpenedCase, 'tenantId' | 'contractId' | 'matterId'>, by: string, { kind = 'repeat', holds = true, of }: { kind?: ClassificationKind; holds?: boolean; of?: string } = {}): Promise<string> {
  const contactId = of ?? randomUUID()
  const own = { tenant_id: about.tenantId, matter_id: about.matterId, made_by: by as never }
  if (!of) await owner.insertInto('core.contact').values({ ...own, id: contactId, channel: 'visit', happened_at: new Date('2026-03-04T01:00:00Z') }).execute()
  await owner.insertInto('core.contact_classification').values({ ...own, id: randomUUID(), contact_id: contactId, kind, holds, sub: null, ordinal: null, source: kind === 'unruly' ? 'person' : 'rule', reviews: null, basis: '{}', sealed: kind === 'unruly' ? Buffer.from('sealed') : null }).execute()
  return contactId
}
