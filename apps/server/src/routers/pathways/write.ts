import { caseId } from '@xinshe/core/ids.ts'
import { decidePathway } from '@xinshe/core/pathway/decide-pathway.ts'
import { pathwayAct, pathwayKind, pathways, type PathwayAct } from '@xinshe/core/pathway/pathway.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { say, type Said } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { reopenFlow } from '../flows/reopen-flow.ts'
import { pathwayLines, pathwayPlace } from './pathway-lines.ts'

/** 4.4.b: tags a case, takes that back, records what was done or why nothing was. 困难 opens 7.2.3, again where a person had closed it or it was taken back. Sent twice it is one line. @throws Refusal pathway/already-so, pathway/not-tagged, case/reason-missing, record/recorded-otherwise */
export const write = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, pathway: pathwayKind, act: pathwayAct, text: paragraphs(4000).default('') }))
  .mutation(async ({ ctx, input }) => {
    const held = await lockCase(ctx, input.caseId)
    mustBeOpen(held)
    const lines = await pathwayLines(ctx, held.id)
    const recorded = lines.find(({ id }) => id === input.requestId)
    if (recorded) {
      mustBeTheSame(recorded, { pathway: input.pathway, act: input.act, text: input.text })
      return { lineId: recorded.id }
    }
    const decision = decidePathway(lines, input)
    if (!decision.ok) throw new Refusal(decision.code)

    if (input.pathway === 'assist' && input.act === 'tagged') await reopenFlow(ctx, { matterId: held.matterId, kind: 'hardship', because: 'tagged' })
    const id = input.requestId
    await ctx.db
      .insertInto('core.pathway_line')
      .values({ ...(await ctx.caseRow(held.id)), id, pathway: input.pathway, act: input.act, sealed: input.text ? await ctx.vault.seal(held.id, pathwayPlace(id), { text: input.text }) : null })
      .execute()
    // Which of the four it is says something about the conduct or the means of a person: not a line of the registry.
    const said = [pathways[input.pathway].title.zh, input.text].filter(Boolean).join('：')
    await ctx.timeline({ caseId: held.id, kind: `core/pathway-${input.act}`, title: lineTitles[input.act], text: said })
    ctx.note({ pathway: input.pathway, act: input.act })
    return { lineId: id }
  })

const lineTitles: Readonly<Record<PathwayAct, Said>> = {
  tagged: say('四到位：标注', 'Four pathways: tagged'),
  untagged: say('四到位：取消标注', 'Four pathways: tag taken back'),
  done: say('四到位：登记办理情况', 'Four pathways: what was done'),
  excused: say('四到位：写明不办理的原因', 'Four pathways: why nothing is done')
}
