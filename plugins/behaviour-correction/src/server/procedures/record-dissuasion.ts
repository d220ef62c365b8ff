import { z } from 'zod'
import { incomplete, insertOnce } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { decidePartners } from '../../domain/decide-partners.ts'
import { dissuasionForm } from '../../forms/dissuasion-form.ts'
import { contactOfMatter, mustCount } from '../contact-of-matter.ts'
import { count } from '../count.ts'
import { heldCase } from '../held-case.ts'
import { mustBePast } from '../must-be-past.ts'
import { partnersHere } from '../partners-here.ts'
import { procedure } from '../rpc.ts'

/**
 * Adds an entry to the dissuasion log (5.9.c): who led and who assisted, who of the directory of partners took part
 * (6.3.4.c), what was said and answered.
 * `requestId` is made by the page and becomes the entry's id, so that a second try adds it once.
 */
export const recordDissuasion = procedure({ permission: 'behaviour.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId: z.uuid(), contactId: z.uuid().nullable(), answers: dissuasionForm.draftSchema }))
  .mutation(async ({ ctx, input: { requestId: id, caseId, contactId, answers } }) => {
    const { keys, matterId } = await heldCase(ctx, caseId)
    const submitted = dissuasionForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { happenedOn, happenedAt, kinds, partners: named = [] } = submitted.answers
    const partners = decidePartners(named, named.length > 0 ? await partnersHere(ctx) : [])
    if (!partners.ok) throw incomplete(partners.problems)
    const at = mustBePast(ctx, { on: happenedOn, at: happenedAt })

    const isNew = await insertOnce(ctx, 'behaviour_correction.dissuasion', {
      clear: { ...keys, id, happened_at: at, kinds, contact_id: await contactOfMatter(ctx, matterId, contactId), form_version: dissuasionForm.version },
      sealed: { under: caseId, fields: { ...submitted.answers, partners: partners.value } }
    })
    if (!isNew) return { id }
    await mustCount(ctx, contactId)

    await count(ctx, keys, { kind: 'dissuaded', on: happenedOn })
    await ctx.timeline({ caseId, kind: 'behaviour-correction/dissuaded', title: say('登记劝导记录', 'A dissuasion was recorded'), link: { to: 'behaviour', id } })
    return { id }
  })
