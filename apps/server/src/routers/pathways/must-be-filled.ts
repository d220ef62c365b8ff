import { emptyPathways } from '@xinshe/core/pathway/decide-pathway.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { pathwayLines } from './pathway-lines.ts'

/** 4.4.b: form C is neither signed nor approved while a tagged pathway holds neither work nor a reason. @throws Refusal pathway/empty with which */
export async function mustBeFilled(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<void> {
  const pathways = emptyPathways(await pathwayLines(ctx, caseId))
  if (pathways.length > 0) throw new Refusal('pathway/empty', { pathways })
}
