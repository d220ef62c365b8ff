import type { Vault } from '@xinshe/db/sealing/vault.ts'
import { joinSealed, readAnswers, splitSealed, type FormDefinition } from '@xinshe/forms'

type Answers = Readonly<Record<string, unknown>>

/** The two columns of a record: what may stand in the clear, and the rest under the case's key, bound to id and version. */
export async function sealAnswers(vault: Pick<Vault, 'seal'>, form: FormDefinition, place: { caseId: string; id: string; version: number }, answers: Answers) {
  const parts = splitSealed(form, answers)
  return { answers: JSON.stringify(parts.clear), sealed: await vault.seal(place.caseId, placeOf(place), parts.sealed) }
}

export interface StoredRecord {
  readonly id: string
  readonly version: number
  readonly formVersion: number
  readonly answers: Answers
  readonly sealed: Buffer
}

/** The answers of a record, whole, also those given under an older version of its form. @throws SealBroken */
export async function openAnswers(vault: Pick<Vault, 'unseal'>, form: FormDefinition, caseId: string, record: StoredRecord): Promise<Record<string, unknown>> {
  const sealed = await vault.unseal(caseId, placeOf(record), record.sealed)
  return readAnswers(form, { version: record.formVersion, answers: joinSealed({ clear: record.answers, sealed }) }).answers
}

const placeOf = ({ id, version }: { id: string; version: number }) => ({ table: 'core.form_record', id, version })
