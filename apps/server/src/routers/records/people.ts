import { interviewForm } from '@xinshe/core/case/interview-form.ts'
import { interviewWith } from '@xinshe/core/case/interview-person.ts'
import { maskedAnswers } from '@xinshe/core/case/masked-answers.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from './held-case.ts'
import { interviewPeople } from './interview-people.ts'

/**
 * Whom form B may be of (B.01), each with what choosing them writes into B.01–B.03. Masked, as the form itself is (B.02):
 * the page sends back who was chosen, and the clear name and telephone go from the house into the form.
 */
export const people = procedure({ permission: 'record.write', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    const held = await heldCase(ctx, input.caseId, 'write')
    const known = await interviewPeople(ctx, held)
    return { people: known.map((person) => ({ ref: person.ref, ...maskedAnswers(interviewForm, interviewWith(person)) })) }
  })
