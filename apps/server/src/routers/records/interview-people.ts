import { assessmentForm, type Assessment } from '@xinshe/core/assessment/assessment-form.ts'
import { relations } from '@xinshe/core/assessment/relations.ts'
import { interviewForm } from '@xinshe/core/case/interview-form.ts'
import { distinctPeople, type InterviewPerson } from '@xinshe/core/case/interview-person.ts'
import { fellow, representative, self, spokesperson } from '@xinshe/core/case/interview-relations.ts'
import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { withheldName } from '@xinshe/core/petitioner/withheld-name.ts'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import type { CaseAtHand } from '../cases/lock-case.ts'
import { matterFacts } from '../classification/matter-facts.ts'
import { flowsOf } from '../flows/load-flow.ts'
import { sameMatterIds } from '../likeness/same-matter-ids.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { caseFacts } from './case-facts.ts'
import type { FormAtHand } from './draft-text.ts'
import { newestNotReturned, recordsOfForm } from './load-record.ts'
import { openAnswers } from './sealed-record.ts'

export const personRef = z.string().max(120)

type Source = (ctx: DeskContext, held: CaseAtHand) => Promise<InterviewPerson[]>

/**
 * Whom of a case a worker may have interviewed (B.01), in clear: the petitioner and who speaks for them, others of the
 * group (3.4, 7.2.1.a), the family (7.1.2.c), and whoever was interviewed before.
 */
export async function interviewPeople(ctx: DeskContext, held: CaseAtHand): Promise<InterviewPerson[]> {
  const people: InterviewPerson[] = []
  for (const source of sources) people.push(...(await source(ctx, held)))
  return distinctPeople(people)
}

/**
 * Whom form B is of: chosen on a page, or else known to the case by this very name and contact. None where the choice is
 * no more, as when the form they were known from was corrected.
 */
export async function personOf(ctx: DeskContext, { form, held }: FormAtHand, ref: string | undefined, { subject, subjectContact = null }: Readonly<Record<string, unknown>> = {}): Promise<InterviewPerson | undefined> {
  if (form.id !== interviewForm.id) return undefined
  const people = await interviewPeople(ctx, held)
  return people.find((person) => person.ref === ref) ?? people.find(({ name, contact = null }) => name === subject && contact === subjectContact)
}

const sources: readonly Source[] = [petitioner, group, representatives, family, interviewedBefore]

async function petitioner(ctx: DeskContext, held: CaseAtHand): Promise<InterviewPerson[]> {
  const { identity: { name, representative: speaker, phones: [contact] } } = (await caseFacts(ctx, held)).petitioner
  return [
    { ref: 'petitioner', name: name ?? withheldName.zh, contact, relation: self.zh },
    ...(speaker ? [{ ref: 'petitioner/representative', name: speaker, contact, relation: spokesperson.zh }] : [])
  ]
}

/** 3.4: who else is of the group, came for the matter, or brought one that people have joined to it. */
async function group(ctx: DeskContext, { matterId }: CaseAtHand): Promise<InterviewPerson[]> {
  const known = await matterFacts(ctx, matterId)
  const members = [...known.group, ...known.contacts.map(({ by }) => by)]
  const joined = await sameMatterIds(ctx, matterId)
  const rows = await ctx.db
    .selectFrom('core.petitioner as p')
    .select(['p.id', 'p.version', 'p.sealed'])
    .where('p.tenant_id', '=', ctx.tenant.id)
    .where('p.id', '!=', known.petitionerId)
    .where((eb) =>
      eb.or([
        eb('p.id', 'in', members),
        eb('p.id', 'in', eb.selectFrom('core.matter as m').select('m.petitioner_id').where('m.tenant_id', '=', ctx.tenant.id).where('m.id', 'in', joined))
      ])
    )
    .orderBy('p.id')
    .limit(50)
    .execute()
  await ctx.vault.load(rows.map(({ id }) => id))
  const opened = await Promise.all(rows.map(async (row) => ({ id: row.id, ...(await openPetitioner(ctx.vault, row)).identity })))
  return opened.flatMap(({ id, name, phones: [contact] }) => (name ? [{ ref: `petitioner/${id}`, petitionerId: id, name, contact, relation: fellow.zh }] : []))
}

/** 7.2.1.a, where the lines of the flow are open to this post. */
async function representatives(ctx: DeskContext, { matterId }: CaseAtHand): Promise<InterviewPerson[]> {
  const flows = (await flowsOf(ctx, matterId)).filter(({ kind, isOpenToMe }) => kind === 'collective' && isOpenToMe)
  return flows
    .flatMap(({ entries }) => standingEntries(entries).filter(({ step }) => step === 'collective/representative'))
    .map(({ id, answers }) => ({ ref: `representative/${id}`, name: String(answers['name']), contact: String(answers['contact'] ?? '') || undefined, relation: representative.zh }))
}

async function family(ctx: DeskContext, { id: caseId }: CaseAtHand): Promise<InterviewPerson[]> {
  const record = await newestNotReturned(ctx, caseId, assessmentForm.id)
  if (!record) return []
  const { members = [] } = (await openAnswers(ctx.vault, assessmentForm, caseId, record)) as Partial<Assessment>
  return members.flatMap(({ name, relation, living }, row) =>
    living === 'deceased' ? [] : [{ ref: `member/${record.id}/${row}`, name, relation: relations.find(({ value }) => value === relation)?.label.zh }]
  )
}

async function interviewedBefore(ctx: DeskContext, { id: caseId }: CaseAtHand): Promise<InterviewPerson[]> {
  const records = await recordsOfForm(ctx, caseId, interviewForm.id, 50)
  return Promise.all(
    records.map(async (record) => {
      const { subject, subjectContact, relation } = await openAnswers(ctx.vault, interviewForm, caseId, record)
      return { ref: `interview/${record.id}`, name: String(subject), contact: subjectContact as string | undefined, relation: relation as string | undefined }
    })
  )
}
