import { closureSigned, intakeSigned, interviewSubmitted, planSubmitted } from '@xinshe/core/events.ts'
import type { FormDefinition } from '@xinshe/forms'
import { say, type Said } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'

interface Signed {
  readonly id: string
  readonly ordinal: number
  readonly version: number
}

/** The line in the story and the event of a signed form. */
export async function announceSigning(ctx: DeskContext, form: FormDefinition, caseId: string, { id, ordinal, version }: Signed): Promise<void> {
  const kind = version === 1 ? 'core/record-signed' : 'core/record-corrected'
  await ctx.timeline({ caseId, kind, title: titleOf(form, ordinal, version), link: { to: 'record', id } })

  const payload = { caseId, by: ctx.actor.userId, recordId: id, version }
  if (form.id === 'core.intake') await ctx.emit(intakeSigned, payload)
  if (form.id === 'core.interview') await ctx.emit(interviewSubmitted, { ...payload, ordinal })
  if (form.id === 'core.plan') await ctx.emit(planSubmitted, payload)
  if (form.id === 'core.closure') await ctx.emit(closureSigned, payload)
}

/** `第 3 次会谈`, `接案表`: how a record is called in the story. */
export function recordTitle(form: FormDefinition, ordinal: number): Said {
  const short = titles[form.id]
  if (form.id === 'core.interview') return say(`第 ${ordinal} 次会谈`, `Interview no. ${ordinal}`)
  return short ?? form.title
}

const titles: Readonly<Record<string, Said>> = {
  'core.intake': say('接案表', 'Intake form'),
  'core.assessment': say('预估', 'Assessment'),
  'core.plan': say('服务计划', 'Service plan'),
  'core.closure': say('结案表', 'Closure form')
}

function titleOf(form: FormDefinition, ordinal: number, version: number): Said {
  const { zh, en } = recordTitle(form, ordinal)
  if (version === 1) return say(`${zh}：社工签署`, `${en} signed by the worker`)
  return say(`${zh}：签署第 ${version} 版`, `${en}: version ${version} signed`)
}
