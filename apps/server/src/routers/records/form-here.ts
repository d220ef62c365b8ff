import type { FormDefinition } from '@xinshe/forms'
import { formDoor } from '@xinshe/plugin-host/server/form-door.ts'
import { guard, NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

/**
 * The form, if it may be filled in here: saving asks the same guard as a procedure of its plugin.
 * @throws NotFound nobody has it, or its plugin is off; TRPCError FORBIDDEN
 */
export function formHere(ctx: Pick<DeskContext, 'house' | 'actor' | 'tenant' | 'agency' | 'pluginsOn'>, id: string): FormDefinition {
  const found = formDoor(ctx.house, id)
  if (!found) throw new NotFound()
  guard(ctx, found.door)
  return found.form
}

/** Whether the module of a form is on here: nothing of it can be written while it is off. */
export function isFormHere({ house, pluginsOn }: Pick<DeskContext, 'house' | 'pluginsOn'>, id: string): boolean {
  const { plugin = 'core' } = formDoor(house, id)?.door ?? {}
  return plugin === 'core' || pluginsOn.has(plugin)
}

/** The form of a record that exists: it stays readable after its plugin was switched off. @throws NotFound */
export function formOfRecord({ house }: Pick<DeskContext, 'house'>, id: string): FormDefinition {
  const found = formDoor(house, id)
  if (!found) throw new NotFound()
  return found.form
}
