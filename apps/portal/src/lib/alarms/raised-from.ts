import type { Shell } from '#lib/shell/shell-data.ts'
import { can } from '#lib/shell/can.ts'
import { subjectOfPage, type Page } from './subject-of-page.ts'

/** Where a press of the red button goes: a place, by whom, and what the page behind is about. */
export interface RaisedFrom {
  readonly tenant: string
  /** A partner raises, and reads no alarm afterwards (6.3.2.a). */
  readonly isPartner: boolean
  readonly caseId?: string
  readonly shareId?: string
}

/** Undefined away from a bureau's address: no alarm has a place to belong to there. */
export function raisedFrom(shell: Pick<Shell, 'permissions' | 'tenant'>, page: Page): RaisedFrom | undefined {
  const isPartner = can(shell, 'core:shared-case.write')
  if (!shell.tenant || !(isPartner || can(shell, 'core:alarm.write'))) return undefined
  return { tenant: shell.tenant.slug, isPartner, ...subjectOfPage(page) }
}
