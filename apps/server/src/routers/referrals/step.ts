import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { postId } from '@xinshe/core/ids.ts'
import { decideReferral } from '@xinshe/core/referral/decide-referral.ts'
import { referralStep } from '@xinshe/core/referral/referral.ts'
import { line, paragraphs } from '@xinshe/core/typed-text.ts'
import { isOwnRetry, Refusal, stale } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { overloadReason } from '../cases/excuse-overload.ts'
import { lastStep } from './last-step.ts'
import { loadReferral, referralVault, sideFor, stepPlace } from './load-referral.ts'
import { openedFor, openForReferral } from './open-for-referral.ts'
import { sendReferral } from './send-referral.ts'

/**
 * 6.4: moves a referral on, from either side, across tenants: 发出、接收、退回、处理、办结、未能办成、撤回. The receiving
 * lead may open a case of its own while receiving it or taking it in hand. The database holds the same table. One's own step,
 * sent again because its answer was lost, is answered as the first time; a case that was not opened then is not opened by it.
 *
 * @throws Refusal referral/…, consent/…, record/stale when the other side moved it meanwhile
 */
export const step = procedure({ permission: 'referral.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      referralId: z.uuid(),
      version: z.int().min(1),
      step: referralStep,
      text: paragraphs(4000).default(''),
      open: z.strictObject({ workerId: postId, title: line(200), overload: overloadReason }).optional()
    })
  )
  .mutation(async ({ ctx, input }) => {
    const referral = await loadReferral(ctx, input.referralId, 'write')
    const changed = () => stale({ yours: { step: input.step, text: input.text }, theirs: { state: referral.state }, version: referral.version })
    const open = input.step === 'receive' || input.step === 'begin' ? input.open : undefined
    if (referral.version !== input.version) {
      const last = await lastStep(ctx, referral)
      const before = open ? await openedFor(ctx, referral) : null
      const wish = open && { workerId: open.workerId, title: open.title }
      if (last && isOwnRetry(ctx, { ...last, said: { ...last.said, open: before?.said } }, input.version, { step: input.step, text: input.text, open: wish })) return { state: referral.state, version: referral.version, opened: before?.opened ?? null }
      throw changed()
    }
    const decision = decideReferral(referral, sideFor(referral, input.step), input.step, input.text)
    if (!decision.ok) throw new Refusal(decision.code)
    if (input.step === 'send') await sendReferral(ctx, referral)

    const id = randomUUID()
    const vault = await referralVault(ctx, referral)
    const sealed = input.text === '' ? null : await vault.seal(referral.id, stepPlace(id), { text: input.text })
    const moved = sql`select core.move_referral(${referral.tenantId}, ${referral.id}, ${input.version}, ${input.step}, ${id}, ${sealed})`.execute(ctx.db)
    await refuseByDatabase(moved, {
      '40001': changed,
      '23503': () => new Refusal('consent/recipient-gone'),
      '23514': () => new Refusal(input.step === 'send' ? 'consent/missing' : 'referral/wrong-step')
    })
    const opened = open ? await openForReferral(ctx, referral, open) : null
    ctx.note({ referralId: referral.id, step: input.step, ...(referral.sides.includes('sender') && { caseId: referral.caseId }) })
    return { state: decision.value, version: input.version + 1, opened }
  })
