import { judgeLikeness } from '@xinshe/core/likeness/judge-likeness.ts'
import { isProposed } from '@xinshe/core/likeness/weigh-evidence.ts'
import { maskName } from '@xinshe/core/petitioner/mask.ts'
import { matterId, petitionerId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { ruleHere } from '../rules/rules-here.ts'
import { registeredMatter } from './asked-matter.ts'
import { findProposals, type Proposal } from './find-proposals.ts'
import { sameMatterIds } from './same-matter-ids.ts'
import { standingVerdicts } from './standing-verdicts.ts'

/** More than anybody compares. */
const mostShown = 10
/** Whoever tells a story in other words shares few of them: with fewer proposals, the nearest texts may be looked at too. */
const fewestShown = 3

/** A matter that is being typed at the counter. */
const typedMatter = z.strictObject({
  title: z.string().max(200),
  summary: z.string().max(20_000).default(''),
  competentOrgan: z.string().max(200).default(''),
  petitionerId: petitionerId.optional()
})

/**
 * 7.1.2.j: which matters here may be the same as a registered one, or as one that is being typed, and why each is
 * proposed; the nearest texts below that; and what people have decided before. Nothing follows from a proposal, and a bureau may want none.
 */
export const candidates = procedure({ permission: 'matter.read', scope: 'tenant', audit: 'read', purpose: 'reception' })
  .input(z.union([z.strictObject({ matterId }), z.strictObject({ typed: typedMatter })]))
  .query(async ({ ctx, input }) => {
    const asked = 'matterId' in input ? await registeredMatter(ctx, input.matterId) : { id: null, ...input.typed, petitionerId: input.typed.petitionerId ?? null }
    const { isOn } = await ruleHere(ctx, 'core/matters-alike')
    const found = isOn ? await findProposals(ctx, asked) : []
    const decided = asked.id ? await decidedAbout(ctx, asked.id) : { linked: [], setAside: [], known: new Set<string>() }
    const open = found.filter(({ matterId: id }) => !decided.known.has(id))
    const proposed = open.filter(isProposed).slice(0, mostShown)
    const nearest = open.filter((one) => !isProposed(one)).slice(0, Math.max(0, fewestShown - proposed.length))

    ctx.note({ ...(asked.id && { matterId: asked.id }), proposals: proposed.length })
    return { proposals: await withNames(ctx, proposed), nearest: await withNames(ctx, nearest), linked: decided.linked, setAside: decided.setAside }
  })

/** Joined matters, in the order they were registered, and those somebody said were not the same. */
async function decidedAbout(ctx: DeskContext, id: string) {
  const verdicts = await standingVerdicts(ctx, id)
  const group = (await sameMatterIds(ctx, id)).filter((one) => one !== id)
  const apart = verdicts.filter(({ verdict }) => verdict === 'different').map(({ otherId }) => otherId)
  const rows = await ctx.db
    .selectFrom('core.matter')
    .select(['id as matterId', 'title', 'received_on as receivedOn', 'official_number as officialNumber'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val([...group, ...apart]))))
    .orderBy('received_on')
    .execute()
  const linked = rows
    .filter(({ matterId: one }) => group.includes(one))
    // joined through a third one: there is no verdict about these two
    .map((row) => ({ ...row, decided: verdicts.find(({ otherId, verdict }) => otherId === row.matterId && verdict === 'same') ?? null }))
  const setAside = rows.filter(({ matterId: one }) => !group.includes(one))
  return { linked, setAside, known: new Set([...group, ...apart]) }
}

async function withNames({ db, tenant, vault }: DeskContext, proposals: readonly Proposal[]) {
  const ids = [...new Set(proposals.map(({ petitionerId: id }) => id))]
  await vault.load(ids)
  const rows = await db
    .selectFrom('core.petitioner')
    .select(['id', 'version', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(ids))))
    .execute()
  const names = new Map(await Promise.all(rows.map(async (row) => [row.id, (await openPetitioner(vault, row)).identity.name] as const)))
  return proposals.map(({ petitionerId: id, ...proposal }) => {
    const name = names.get(id)
    return { ...proposal, petitionerName: name ? maskName(name) : null, judgement: judgeLikeness(proposal.score) }
  })
}
