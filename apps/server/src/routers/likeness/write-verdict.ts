import { decideVerdict, type MatterVerdict } from '@xinshe/core/likeness/decide-verdict.ts'
import { matterId, type MatterId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say, type Said } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { heldCasesOf } from '../cases/held-cases-of.ts'
import { classifyMatter } from '../classification/classify-matter.ts'
import { clearFewVisits } from '../classification/clear-few-visits.ts'
import { holdSameMatter } from '../classification/lock-matter.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { pairOf } from './pair-of.ts'
import { sameMatterIds } from './same-matter-ids.ts'
import { standingVerdicts } from './standing-verdicts.ts'

/** Two matters, the verdict the page had shown (0: none), and why. */
export const verdictInput = z.strictObject({ matterId, otherId: matterId, nth: z.int().min(0), reason: z.string().trim().max(500).default('') })

/**
 * Writes what a person has decided about two matters (7.1.2.j) after what was said before. Where they became one, or two again,
 * the visits of both are counted anew, and those of whatever else is joined to either (3.4).
 * @throws NotFound unless this post sees both; Refusal likeness/wrong-step, likeness/reason-missing,
 * likeness/decided-meanwhile with the newer verdict
 */
export async function writeVerdict(ctx: DeskContext, { matterId: id, otherId, nth, reason }: z.output<typeof verdictInput>, verdict: MatterVerdict): Promise<{ nth: number }> {
  await mustSee(ctx, [id, otherId])
  await holdSameMatter(ctx, [id, otherId])
  const standing = (await standingVerdicts(ctx, id)).find((one) => one.otherId === otherId)
  if ((standing?.nth ?? 0) !== nth) throw new Refusal('likeness/decided-meanwhile', standing)
  const decision = decideVerdict(standing?.verdict ?? null, verdict, reason)
  if (!decision.ok) throw new Refusal(decision.code)

  const written = ctx.db
    .insertInto('core.matter_link')
    .values({ tenant_id: ctx.tenant.id, ...pairOf({ matterId: id, otherId }), nth: nth + 1, verdict, reason })
    .execute()
  await refuseByDatabase(written, { '23505': () => new Refusal('likeness/decided-meanwhile') })

  if (verdict !== 'different') await countAnew(ctx, [id, otherId], verdict === 'withdrawn' ? reason : null)

  await tellCases(ctx, verdict, { of: id, about: otherId })
  await tellCases(ctx, verdict, { of: otherId, about: id })
  ctx.note({ matterId: id, otherMatterId: otherId, verdict })
  return { nth: nth + 1 }
}

/** @param parted why they are two again: what was unruly only together with visits of the other is so no longer (3.5) */
async function countAnew(ctx: DeskContext, pair: readonly string[], parted: string | null): Promise<void> {
  for (const one of pair) {
    if (parted !== null) await clearFewVisits(ctx, { matterIds: await sameMatterIds(ctx, one), reason: `已解除与另一次登记的关联，到场不足 2 次：${parted}` })
    await classifyMatter(ctx, one)
  }
}

/** Each story names the other registration, so that it is silent to whomever that one accuses, whenever it does (7.1.2.i). */
async function tellCases(ctx: DeskContext, verdict: MatterVerdict, { of, about }: { of: MatterId; about: MatterId }): Promise<void> {
  const title = titles[verdict]
  if (title) for (const caseId of await heldCasesOf(ctx, of)) await ctx.timeline({ caseId, kind: 'core/matter-verdict', title, aboutMatter: about })
}

/** What the story of the cases says. A proposal that was put aside is no event. */
const titles: Readonly<Record<MatterVerdict, Said | null>> = {
  same: say('认定与另一次登记为同一信访事项', 'Found to be the same matter as another registration'),
  different: null,
  withdrawn: say('解除与另一次登记的关联', 'No longer held to be the same matter as another registration')
}

async function mustSee({ db, tenant }: DeskContext, ids: readonly string[]): Promise<void> {
  const rows = await db
    .selectFrom('core.matter')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(ids))))
    .execute()
  if (rows.length < 2) throw new NotFound()
}
