import type { z } from 'zod'
import type { Objection } from '@xinshe/core/case/decide-stage.ts'
import type { EventType } from '@xinshe/core/event.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import type { House } from './house.ts'

/**
 * Puts a question to every plugin that is on, inside the asking transaction, and gathers what they object.
 * A plugin that fails makes the act fail: an objection that cannot be heard may not be passed over.
 *
 * @example const objections = await askObjectors(house, pluginsOn, ctx, caseClosing, { caseId, by })
 */
export async function askObjectors<Question extends EventType>(
  { plugins }: House,
  pluginsOn: ReadonlySet<string>,
  ctx: TenantContext,
  question: Question,
  payload: z.output<Question['payload']>
): Promise<Objection[]> {
  const objections: Objection[] = []
  for (const { manifest, objectors = [] } of plugins) {
    if (!pluginsOn.has(manifest.id)) continue
    for (const objector of objectors) {
      if (objector.to.type !== question.type) continue
      const message = await objector.object(ctx, payload)
      if (message) objections.push({ plugin: manifest.id, message })
    }
  }
  return objections
}
