import { z } from 'zod'
import { lockCase } from '@xinshe/plugin-kit/server'
import { addLink } from '../add-link.ts'
import { lookAt } from '../look-at.ts'
import { procedure } from '../rpc.ts'

/** Compares an item's stored file with the hash it was locked with, and writes down what was found (6.3.4.e). */
export const checkEvidence = procedure({ permission: 'evidence.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), evidenceId: z.uuid() }))
  .mutation(async ({ ctx, input: { caseId, evidenceId } }) => {
    const { keys } = await lockCase(ctx, caseId)
    const [item] = await lookAt(ctx, caseId, [evidenceId])
    await addLink(ctx, keys, { evidenceId, act: 'checked', happenedAt: ctx.now(), found: item!.found, intact: item!.intact })
    return { intact: item!.intact }
  })
