import type { FormDefinition } from '@xinshe/forms'

export type Answers = Readonly<Record<string, unknown>>

/**
 * The fields in which two texts of one form differ, in printed order. An emptied box and an untouched one are the same.
 * @param identities of what says who somebody is, as the server has told (B.02)
 */
export function differences(form: Pick<FormDefinition, 'fields' | 'sealed'>, mine: Answers, theirs: Answers, identities: readonly string[] = []): string[] {
  return written(form).filter((name) => (form.sealed[name] === 'identity' ? identities.includes(name) : plain(mine[name]) !== plain(theirs[name])))
}

/**
 * One text out of two, as a person chose field by field; the others are theirs and mine alike. What the system fills in
 * (a signed text has it) is no part of a text that goes on being written.
 */
export function merged(form: Pick<FormDefinition, 'fields'>, mine: Answers, theirs: Answers, chosen: Readonly<Record<string, 'mine' | 'theirs'>>): Record<string, unknown> {
  const values = written(form).map((name) => [name, (chosen[name] === 'theirs' ? theirs : mine)[name]] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function written({ fields }: Pick<FormDefinition, 'fields'>): string[] {
  return Object.keys(fields).filter((name) => fields[name]!.kind !== 'heading' && fields[name]!.kind !== 'computed')
}

function plain(value: unknown): string {
  const isBlank = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  return isBlank ? '' : JSON.stringify(value)
}
