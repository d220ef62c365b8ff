import { behaviour } from '@xinshe/core/classification/behaviours.ts'
import { decideUnruly, unusedWays } from '@xinshe/core/classification/decide-unruly.ts'
import { contactId, matterId } from '@xinshe/core/ids.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { dayOf } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { openIrrational } from '../flows/open-irrational.ts'
import { visitOf } from './contact-of.ts'
import { lockMatter } from './lock-matter.ts'
import { mustKnowMark, seen } from './must-know-mark.ts'
import { standingClassifications } from './standing-classifications.ts'
import { visitsOfMatter } from './visits-of-matter.ts'
import { tellOfMark } from './tell-of-mark.ts'
import { writeClassification } from './write-classification.ts'

const elements = z.strictObject({
  matterId,
  contactId,
  unused: z.enum(unusedWays).nullable(),
  behaviours: z.array(behaviour).max(20),
  dissuasion: z.strictObject({ at: z.iso.datetime({ offset: true }), by: paragraphs(100), refused: z.boolean() }).nullable(),
  /** What happened; when an element is taken away, why. */
  account: paragraphs(4000),
  seen
})

/**
 * 3.5: the four elements of one visit; the second, how often somebody came, is counted and not typed. All four set the
 * flag, which is irrational by definition: 7.2.2 opens. One taken away from a flag that stands clears it, and the row says why.
 *
 * @throws Refusal classification/elements-missing with those missing, classification/evidence-missing, case/reason-missing,
 * time/in-future, classification/dissuaded-before-visit, what `mustKnowMark` refuses
 */
export const recordUnruly = procedure({ permission: 'classification.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(elements)
  .mutation(async ({ ctx, input }) => {
    await lockMatter(ctx, input.matterId)
    const { contact, facts } = await visitOf(ctx, input.matterId, input.contactId)
    mustHaveHappened(ctx, input.dissuasion?.at)
    if (input.dissuasion && dayOf(input.dissuasion.at) < dayOf(contact.at)) throw new Refusal('classification/dissuaded-before-visit')
    const visits = (await visitsOfMatter(ctx, input.matterId))(input.contactId)
    const said = decideUnruly({ ...input, visits })
    const isFlagged = (await standingClassifications(ctx, input)).some(({ kind, holds, contactId }) => kind === 'unruly' && holds && contactId === input.contactId)
    if (!said.holds && !isFlagged) throw new Refusal('classification/elements-missing', { missing: said.basis.missing })
    if (input.account === '') throw new Refusal(said.holds ? 'classification/evidence-missing' : 'case/reason-missing')
    await mustKnowMark(ctx, { ...input, petitionerId: facts.petitionerId, kind: 'unruly', holds: said.holds, evidence: input.account })

    if (said.holds) await openIrrational(ctx, input)
    const text = { account: input.account, dissuadedBy: input.dissuasion?.by ?? '' }
    const id = await writeClassification(ctx, { ...input, petitionerId: facts.petitionerId, said, source: 'person', text })
    await tellOfMark(ctx, input.matterId, 'recorded')
    ctx.note({ matterId: input.matterId, contactId: input.contactId, kind: 'unruly', holds: said.holds, missing: said.basis.missing })
    return { id, holds: said.holds, missing: said.basis.missing }
  })
