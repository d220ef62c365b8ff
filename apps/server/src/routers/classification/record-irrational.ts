import { decideIrrational } from '@xinshe/core/classification/decide-irrational.ts'
import { contactId, matterId } from '@xinshe/core/ids.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { visitOf } from './contact-of.ts'
import { lockMatter } from './lock-matter.ts'
import { openIrrational } from '../flows/open-irrational.ts'
import { mustKnowMark, seen } from './must-know-mark.ts'
import { tellOfMark } from './tell-of-mark.ts'
import { writeClassification } from './write-classification.ts'

/**
 * 3.3: marks one visit irrational, both tests answered and the evidence written down; 7.2.2 opens. Not over a mark or a verdict that
 * was not read.
 *
 * @throws Refusal classification/tests-missing, classification/evidence-missing, what `mustKnowMark` refuses
 */
export const recordIrrational = procedure({ permission: 'classification.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ matterId, contactId, noBasis: z.boolean().nullable(), orderAffected: z.boolean().nullable(), evidence: paragraphs(4000), seen }))
  .mutation(async ({ ctx, input }) => {
    await lockMatter(ctx, input.matterId)
    const { facts } = await visitOf(ctx, input.matterId, input.contactId)
    const decision = decideIrrational(input)
    if (!decision.ok) throw new Refusal(decision.code)
    await mustKnowMark(ctx, { ...input, petitionerId: facts.petitionerId, kind: 'irrational', holds: true })

    await openIrrational(ctx, input)
    const id = await writeClassification(ctx, { ...input, petitionerId: facts.petitionerId, said: decision.value, source: 'person', text: { evidence: input.evidence } })
    await tellOfMark(ctx, input.matterId, 'recorded')
    ctx.note({ matterId: input.matterId, contactId: input.contactId, kind: 'irrational' })
    return { id }
  })
