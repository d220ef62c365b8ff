import type { Fields } from './field.ts'

/** Stops a form that cannot work when the module loads: a reference to a field that is not there, or a shared explanation. */
export function checkDefinition(form: string, fields: Fields): void {
  const explains = new Map<string, string>()
  for (const [name, field] of Object.entries(fields)) {
    if (field.when && !fields[field.when.field])
      throw new Error(`${form}.${name} depends on ${field.when.field}, which is not there`)
    if (field.kind !== 'choice' && field.kind !== 'choices') continue
    for (const { other } of field.options) {
      if (!other) continue
      if (fields[other]?.kind !== 'text')
        throw new Error(`${form}.${name} is explained by ${other}, which is not a text`)
      if ((explains.get(other) ?? name) !== name) throw new Error(`${form}.${other} explains two fields`)
      explains.set(other, name)
    }
  }
}
