import { caseloadBands, type Overload } from '@xinshe/core/caseload/caseload.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
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
  const most = caseloadBands[kind].to
  const title = reading === 'combined'
    ? say(`委派后该社工的工作量合并折算为 ${share}%，已说明理由（8.1.c）`, `Given although it comes to ${share}% of one working time; reason stated (8.1.c)`)
    : say(`委派后该社工在办${kind === 'irrational' ? '非理性' : '理性'}个案 ${cases} 件，超过 ${most} 件，已说明理由（8.1.c）`, `Given although it makes ${cases} ${kind} cases, more than ${most}; reason stated (8.1.c)`)
  await ctx.timeline({ caseId, kind: 'core/caseload-exceeded', title, text: reason })
}
