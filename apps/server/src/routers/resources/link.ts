import { caseId } from '@xinshe/core/ids.ts'
import { linkForm, linkOutcomeTitles } from '@xinshe/core/resource/link-form.ts'
import { providerTypeTitles } from '@xinshe/core/resource/provider-type.ts'
import { lineOfLink } from '@xinshe/core/resource/resource-link.ts'
import { incomplete, mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { caseLinks } from './case-links.ts'
import { caseNeeds } from './case-needs.ts'
import { insertLink } from './insert-link.ts'

/**
 * 6.3.1.e: a resource that was linked for a case, for a need of its plan or beside it (7.1.4.g), or the correction of one.
 * @throws Refusal record/incomplete with the problems at the fields, record/recorded-otherwise, resource/changed, case/read-only
 */
export const link = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, answers: z.record(z.string(), z.unknown()), needId: z.uuid().nullable().default(null), corrects: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { requestId, caseId, needId, corrects, ...input } }) => {
    const held = await lockCase(ctx, caseId)
    mustBeOpen(held)
    const [links, needs] = [await caseLinks(ctx, held.id), await caseNeeds(ctx, held.id)]
    const submitted = linkForm.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { answers } = submitted
    const recorded = links.find(({ id }) => id === requestId)
    if (recorded) {
      mustBeTheSame(recorded, { answers, needId, isCorrection: corrects !== null })
      return { linkId: requestId }
    }
    const before = links.find(({ id }) => id === corrects)
    if (corrects && !before) throw new Refusal('resource/changed')
    if (needId && needId !== before?.needId && !needs.some(({ id }) => id === needId)) throw new Refusal('resource/changed')

    await insertLink(ctx, held.id, { id: requestId, answers, needId, corrects })
    const [type, outcome] = [providerTypeTitles[answers.providerType], linkOutcomeTitles[answers.outcome]]
    await ctx.timeline({
      caseId,
      kind: corrects ? 'core/resource-corrected' : 'core/resource-linked',
      title: say(`${corrects ? '更正' : '登记'}链接资源：${type.zh}，${outcome.zh}`, `Resource ${corrects ? 'corrected' : 'recorded'}: ${type.en.toLowerCase()}, ${outcome.en.toLowerCase()}`),
      text: lineOfLink(answers)
    })
    ctx.note({ linkId: requestId, providerType: answers.providerType, outcome: answers.outcome })
    return { linkId: requestId }
  })
