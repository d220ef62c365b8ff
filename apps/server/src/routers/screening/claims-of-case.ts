import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { isUnguided } from './is-unguided.ts'
import { claimPlace, newestClaims } from './newest-claims.ts'

/** 5.6.a: the claims of a case, each judged by itself; and whether a judicial one still waits for guidance. */
export const claimsOfCase = procedure({ permission: 'claim.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    const held = await heldCase(ctx, input.caseId, 'read')
    const rows = await newestClaims(ctx, held.id)
    const claims = rows.map(async ({ sealed, ...row }) => {
      const { text, reason } = await ctx.vault.unseal(held.id, claimPlace(row.id), sealed)
      return { ...row, text: String(text), reason: String(reason ?? '') }
    })
    return { claims: await Promise.all(claims), isUnguided: await isUnguided(ctx, held) }
  })
