import { coreFormDefinitions } from '@xinshe/core/forms.ts'
import type { PluginForm } from '@xinshe/plugin-kit/server'

/** The core's own forms, offered to the host like any plugin's. */
export const coreForms: readonly PluginForm[] = coreFormDefinitions.map((form) => ({ form, permission: 'record.write' }))

/** Forms a case has once: a second signature is the next version of the first. */
const onceForms: readonly string[] = ['core.intake', 'core.assessment', 'core.plan', 'core.closure']

/** Whether a case has this form once (A, assessment, plan, C) or many times, numbered (B.07, and what plugins add). */
export function isOnce(form: string): boolean {
  return onceForms.includes(form)
}
