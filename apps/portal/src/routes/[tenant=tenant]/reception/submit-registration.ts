import type { FieldProblem } from '@xinshe/forms'
import { answerOf } from '#lib/errors/answer-of.ts'
import { sentenceOf } from '#lib/errors/sentence-of.ts'
import { boxOf } from '#lib/reception/check-registration.ts'
import type { ReceptionText } from '#lib/reception/reception-text.ts'
import { contactOf, matterOf, petitionerOf } from '#lib/reception/registration.ts'
import { accusedOf } from '#lib/screening/accused.ts'
import type { Rpc } from '#lib/rpc.ts'
import type { KnownPetitioner, Registered } from './registration-page.ts'

interface Checked {
  readonly requestId: string
  readonly text: ReceptionText
  readonly known: KnownPetitioner | null
}

/**
 * Registers what was checked: a new matter with its first contact, or another contact on a known matter.
 * @throws what the rpc client throws
 */
export async function submitRegistration(rpc: Rpc, { requestId, text, known }: Checked): Promise<Registered> {
  if (known && text.matterId) return addContact(rpc, requestId, text, known, text.matterId)
  const result = await rpc.cases.register.mutate({
    requestId,
    petitioner: known ? { id: known.id } : { new: petitionerOf(text.petitioner) },
    matter: matterOf(text.matter),
    contact: contactOf(text.contact),
    dispatchTo: text.dispatchTo ?? undefined,
    accused: text.matter.kind === 'accusation' ? accusedOf(text.accused) : undefined
  })
  return { ...result, isDispatched: text.dispatchTo !== null, brought: text.accused.isElsewhere ? undefined : result.brought }
}

async function addContact(rpc: Rpc, contactId: string, text: ReceptionText, known: KnownPetitioner, matterId: string): Promise<Registered> {
  const matter = known.matters.find(({ id }) => id === matterId)
  // Somebody of the group came, not who brought the matter (3.4).
  await rpc.cases.addContact.mutate({ matterId, contactId, ...contactOf(text.contact), ...(matter?.isLinked && { petitionerId: known.id }) })
  const open = matter?.cases[0]
  return { petitionerId: known.id, matterId, caseId: open?.id ?? null, number: open?.number ?? null, warnings: [], isDispatched: false }
}

/** What the server objects to, at the boxes of the page. Nothing typed is wiped. */
export function problemsOfRefusal(error: unknown): FieldProblem[] {
  const answer = answerOf(error)
  const told = (answer?.details as { problems?: FieldProblem[] } | null | undefined)?.problems
  if (told) return told.map((problem) => ({ ...problem, field: boxOf(problem.field) }))
  const field = answer?.code === 'matter/known-number' ? 'officialNumber' : ''
  return [{ field, message: sentenceOf(error), level: 'refusal' }]
}
