import { randomUUID } from 'node:crypto'
import { isOpen } from '@xinshe/core/case/case.ts'
import { planForm, type Plan } from '@xinshe/core/plan/plan-form.ts'
import { linkForm } from '@xinshe/core/resource/link-form.ts'
import { needsOfPlan } from '@xinshe/core/resource/resource-need.ts'
import { splitSealed } from '@xinshe/forms'
import { dayOf, type Day } from '@xinshe/words'
import { linkPlace } from '../routers/resources/case-links.ts'
import { needPlace } from '../routers/resources/case-needs.ts'
import { drawnLinks } from './drawn-resources.ts'
import { insertAll, type Loose } from './insert-all.ts'
import { keysOf, type PlacedCase } from './placed-case.ts'
import type { Vaults } from './vaults.ts'

/** What the approved plans need (7.1.3.g), and what was linked of it within some weeks; of every sixth open case of a worker the last is looked for still. */
export async function writeResources(db: Loose, vaults: Vaults, cases: readonly PlacedCase[], today: Day): Promise<void> {
  const needs = []
  const links = []
  const opened = new Map<string, number>()
  for (const place of cases) {
    const { told } = place
    const plan = told.forms.find(({ form, verdict }) => form.id === planForm.id && verdict?.verdict === 'approved')
    if (!plan) continue
    const [keys, vault] = [keysOf(place), vaults.of(place.told.seat.tenant.id)]
    const worker = told.seat.worker.postId
    if (isOpen(told.stage)) opened.set(worker, (opened.get(worker) ?? 0) + 1)
    const askedOn = dayOf(plan.verdict!.at)
    const texts = needsOfPlan(plan.answers as Plan)
    const linked = drawnLinks(texts, askedOn)
    for (const [index, need] of texts.entries()) {
      const id = randomUUID()
      needs.push({ ...keys, id, asked_on: askedOn, sealed: await vault.seal(place.id, needPlace(id), { ...need }), made_by: told.seat.lead.accountId, made_at: plan.verdict!.at })
      const answers = linked[index]!
      const { linkedOn } = answers
      const isLeft = isOpen(told.stage) && index === texts.length - 1 && opened.get(worker)! % 6 === 2
      if (isLeft || linkedOn >= today || (!isOpen(told.stage) && linkedOn > dayOf(told.movedAt))) continue
      const link = randomUUID()
      const { sealed } = splitSealed(linkForm, answers)
      links.push({
        ...keys, id: link, need_id: id, provider_type: answers.providerType, outcome: answers.outcome, linked_on: linkedOn,
        sealed: await vault.seal(place.id, linkPlace(link), sealed), made_by: told.seat.worker.accountId, made_at: new Date(`${linkedOn}T10:30:00+08:00`)
      })
    }
  }
  await insertAll(db, 'core.resource_need', needs)
  await insertAll(db, 'core.resource_link', links)
}
