import type { FormDefinition } from './form.ts'
import type { Field, Fields } from './field.ts'

/** For each form and version, what each field meant: form id → version → field → description. */
export type FormLock = Readonly<Record<string, Readonly<Record<string, LockedForm>>>>
export type LockedForm = Readonly<Record<string, string>>

/**
 * What a form's fields mean, one line each: kind, printed label, options, clause, seal, required or not.
 * Hints, English wording and box heights may change freely; these may not without a new version.
 */
export function meaningOf(form: Pick<FormDefinition, 'fields'>): LockedForm {
  return meaningsOf(form.fields)
}

/** What the lock objects to: a missing version, or a field that means something else than when it was locked. */
export function lockObjections(form: FormDefinition, lock: FormLock): string[] {
  const locked = lock[form.id]?.[form.version]
  if (!locked) return [`${form.id}: version ${form.version} is not locked; run "npm run form-lock"`]
  const now = meaningOf(form)
  const names = [...new Set([...Object.keys(locked), ...Object.keys(now)])]
  return names
    .filter((name) => locked[name] !== now[name])
    .map((name) => `${form.id}.${name}: ${locked[name] ?? 'absent'} became ${now[name] ?? 'absent'}; raise the version`)
}

/**
 * The lock with these forms' present versions in it. Objects where a version is locked with another meaning;
 * `unreleased` allows to rewrite one under which no answers exist yet.
 */
export function addToLock(before: FormLock, forms: readonly FormDefinition[], { unreleased }: { unreleased: boolean }) {
  const lock: Record<string, Record<string, LockedForm>> = {}
  for (const [id, versions] of Object.entries(before)) lock[id] = { ...versions }
  const objections: string[] = []
  for (const form of forms) {
    const known = before[form.id]?.[form.version] !== undefined
    const changed = known ? lockObjections(form, before) : []
    if (unreleased) (lock[form.id] ??= {})[form.version] = meaningOf(form)
    else if (changed.length > 0) objections.push(...changed)
    else (lock[form.id] ??= {})[form.version] = meaningOf(form)
  }
  return { lock, objections }
}

function meaningsOf(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, meaning(field)]))
}

function meaning(field: Field): string {
  return [
    field.kind + ('gives' in field ? ` ${field.gives}` : ''),
    field.label.zh,
    field.clause ?? '-',
    field.required ? 'required' : 'optional',
    ...(field.seal ? [field.seal] : []),
    ...(field.since ? [`since ${field.since}`] : []),
    ...(field.retired ? [`retired ${field.retired}`] : []),
    ...(field.when
      ? [`when ${field.when.field} is ${field.when.is.join('/')}${field.when.required ? ' required' : ''}`]
      : []),
    ...('options' in field
      ? field.options.map(({ value, label, other }) => `${value}=${label.zh}${other ? `→${other}` : ''}`)
      : []),
    ...(field.kind === 'rows' ? [JSON.stringify(meaningsOf(field.fields))] : [])
  ].join(' | ')
}
