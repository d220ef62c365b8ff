import { checkPetitioner } from '@xinshe/core/petitioner/check-petitioner.ts'
import type { NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import type { FieldProblem } from '@xinshe/forms'
import { Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { postOf, servedBy, type DeskContext } from '../../desk-context.ts'
import { mustBePlace } from '../places/place-names.ts'
import { indexPetitioner } from './index-petitioner.ts'
import { sealPetitioner } from './sealed-petitioner.ts'

/**
 * Registers a petitioner under an id the client made, so that a second click finds the first one's row (7.1.1.b–c).
 * @returns the warnings that did not stop it (a doubtful id number), or null when the id is already there
 * @throws Refusal petitioner/invalid with the problems, place/unknown
 */
export async function insertPetitioner(ctx: DeskContext, id: string, petitioner: NewPetitioner): Promise<FieldProblem[] | null> {
  const warnings = checkedPetitioner(petitioner, ctx.now())
  await mustBePlace(ctx.db, petitioner.homeCode)
  const inserted = await ctx.db
    .insertInto('core.petitioner')
    .values({
      tenant_id: ctx.tenant.id,
      id,
      served_by: servedBy(postOf(ctx)),
      party: petitioner.party,
      nationality: petitioner.nationality,
      home_code: petitioner.homeCode ?? '',
      sealed: await sealPetitioner(ctx.vault, id, 1, petitioner)
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!inserted.numInsertedOrUpdatedRows) return null
  await indexPetitioner(ctx, id, petitioner)
  return warnings
}

/** The warnings of a petitioner that may be stored. @throws Refusal petitioner/invalid with the problems */
export function checkedPetitioner(petitioner: NewPetitioner, now: Date): FieldProblem[] {
  const problems = checkPetitioner(petitioner, today(now))
  if (problems.some(({ level }) => level === 'refusal')) throw new Refusal('petitioner/invalid', { problems })
  return problems
}
