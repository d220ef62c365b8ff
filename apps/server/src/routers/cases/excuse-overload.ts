import { overloadExcused, type Overload } from '@xinshe/core/caseload/caseload.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { writeAct } from './write-act.ts'

/** Why a worker above the band of 8.1.c is given one case more; empty where none is. */
export const overloadReason = paragraphs(500).default('')

/** 8.1.c is a recommendation: it asks why, and never forbids. @throws Refusal caseload/reason-missing with what it comes to */
export function mustBeExcused({ overload }: { readonly overload: Overload | null }, reason: string): void {
  if (overload && reason === '') throw new Refusal('caseload/reason-missing', { overload })
}

/** Keeps the warning with the case: the figures as an act, the reason sealed in the story. */
export async function excuseOverload(ctx: DeskContext, caseId: string, { id, overload }: { readonly id: string; readonly overload: Overload | null }, reason: string): Promise<void> {
  if (!overload) return
  const { kind, reading, cases, share } = overload
  await writeAct(ctx, caseId, 'overload-excused', { worker: id, kind, reading, cases, share })
  await ctx.timeline({ caseId, kind: 'core/caseload-exceeded', title: overloadExcused(overload), text: reason })
}
