import type { Door, PluginForm } from '@xinshe/plugin-kit/server'
import type { House } from './house.ts'

/** A form and who may fill it in: saving asks the same guard as a procedure. */
export interface FormDoor extends PluginForm {
  readonly door: Door
}

/** Finds the form in core and plugins; undefined when nobody has it. Pass `door` to the kit's `guard` before saving. */
export function formDoor({ core, plugins }: House, formId: string): FormDoor | undefined {
  for (const { manifest, forms = [] } of [core, ...plugins]) {
    const found = forms.find(({ form }) => form.id === formId)
    if (found) return { ...found, door: { plugin: manifest.id, permission: found.permission, scope: 'case' } }
  }
  return undefined
}
