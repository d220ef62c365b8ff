import { z } from 'zod'
import { chronologyOf } from '../../domain/chronology.ts'
import { chronologyFacts } from '../chronology-facts.ts'
import { matterOfCase } from '../matter-of-case.ts'
import { procedure } from '../rpc.ts'

/** The way of a matter across organs as far as it is known, each line with its source (6.3.4.a). */
export const chronologyOfCase = procedure({ permission: 'behaviour.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => {
    const { id: matterId, receivedOn, here, number, mayWrite } = await matterOfCase(ctx, caseId)
    return { number, mayWrite, lines: chronologyOf({ here, receivedOn, ...(await chronologyFacts(ctx, { matterId, caseId })) }) }
  })
