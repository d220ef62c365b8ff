import { unanswerableFields, type Fields } from '@xinshe/forms'
import { pluginManifest } from '@xinshe/plugin-kit/manifest'
import { isGuarded, samplesByPath, type PluginServer } from '@xinshe/plugin-kit/server'
import { listProcedures, proceduresOf } from './list-procedures.ts'
import { reportDays } from './report-days.ts'

/**
 * What is wrong with one plugin, one sentence per broken rule of the contract; empty when it may run.
 *
 * @param folder the folder it was found in; every other name follows from it
 */
export function checkPlugin(folder: string, server: PluginServer): string[] {
  const parsed = pluginManifest.safeParse(server.manifest)
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `${folder}: the manifest does not parse at ${path.join('.') || 'its root'}: ${message}`)
  }
  const problems = [...checkNames(folder, server), ...checkProcedures(server), ...checkPermissions(server), ...checkForms(server), ...checkReports(server), ...checkSamples(server), ...checkRules(server)]
  return problems.map((problem) => `${folder}: ${problem}`)
}

function checkNames(folder: string, { manifest, events = [], forms = [], reports = [], digests = [], held = [], refusals = {} }: PluginServer): string[] {
  const { id } = manifest
  const owned = (kind: string, names: readonly string[], prefix: string) =>
    id === 'core' ? [] : names.filter((name) => !name.startsWith(prefix)).map((name) => `the ${kind} ${name} must be called ${prefix}…`)
  return [
    ...(id === folder ? [] : [`the manifest calls itself ${id}`]),
    ...owned('event', events.map(({ type }) => type), `${id}/`),
    ...owned('digest figure', digests.map(({ kind }) => kind), `${id}/`),
    ...owned('held kind', held.map(({ kind }) => kind), `${id}/`),
    ...held.filter(({ kind }) => !storableKind.test(kind)).map(({ kind }) => `the held kind ${kind} must be two words of small letters, figures and hyphens with a stroke between them`),
    ...owned('refusal', Object.keys(refusals), `${id}/`),
    ...owned('form', forms.map(({ form }) => form.id), `${id}.`),
    ...owned('report', reports.map((report) => report.id), `${id}.`)
  ]
}

/** What `core.holding` takes. */
const storableKind = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/

function checkProcedures({ manifest, router }: PluginServer): string[] {
  return proceduresOf(router).flatMap(([path, procedure]) => {
    if (!isGuarded(procedure)) return [`${path} was built outside pluginRpc`]
    const meta = listProcedures(router).find((listed) => listed.path === path)!
    if (meta.plugin !== manifest.id) return [`${path} was built for ${meta.plugin ?? 'nobody'}`]
    return isKnown(manifest, meta.permission ?? '') ? [] : [`${path} names the permission ${meta.permission}, which the manifest lacks`]
  })
}

const openDoors = ['anyone', 'signed-in']

function isKnown(manifest: PluginServer['manifest'], permission: string): boolean {
  return permission in manifest.permissions || (manifest.id === 'core' && openDoors.includes(permission))
}

function checkPermissions({ manifest, router, reports = [], forms = [], held = [] }: PluginServer): string[] {
  const shown = [...(manifest.menu ?? []), ...(manifest.caseTabs ?? []), ...(manifest.homeCards ?? [])]
  const named = [...shown, ...reports, ...forms, ...held].map(({ permission }) => permission)
  const used = new Set([...listProcedures(router).map(({ permission }) => permission), ...named])
  return [
    ...named.filter((name) => !(name in manifest.permissions)).map((name) => `the permission ${name} is named but not in the manifest`),
    ...Object.keys(manifest.permissions).filter((name) => !used.has(name)).map((name) => `the permission ${name} is never used`),
    ...reports.filter(({ permission }) => !permission.endsWith('.export')).map(({ id }) => `the report ${id} needs a permission that ends in .export`),
    ...held.filter(({ permission }) => !permission.endsWith('.read')).map(({ kind }) => `the held kind ${kind} needs a permission that ends in .read`),
    ...forms.filter(({ permission }) => !permission.endsWith('.write')).map(({ form }) => `the form ${form.id} needs a permission that ends in .write`)
  ]
}

function checkForms({ manifest, forms = [] }: PluginServer): string[] {
  return forms.flatMap(({ form }) => [
    ...unanswerableFields(form.fields).map((field) => `no answer fits the field ${field} of the form ${form.id}`),
    ...(manifest.id === 'core' ? [] : identityFields(form.fields)).map((field) => `the field ${field} of the form ${form.id} is sealed as identity, which only the core's forms may be: seal it as confidential`)
  ])
}

/** Who somebody is comes masked from a draft, and only a form of the core puts the clear text back where it is sent so (B.02). */
function identityFields(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [...(field.seal === 'identity' ? [name] : []), ...(field.kind === 'rows' ? identityFields(field.fields).map((column) => `${name}.${column}`) : [])])
}

function checkReports({ reports = [] }: PluginServer): string[] {
  return reports.flatMap((report) => {
    try {
      return reportDays(report) && []
    } catch (error) {
      return [(error as Error).message]
    }
  })
}

/** Whatever runs by itself stands in the list that every post can read. */
function checkRules({ jobs = [], subscriptions = [] }: PluginServer): string[] {
  return [...jobs, ...subscriptions].filter(({ rule }) => !rule?.title).map(({ name }) => `${name} runs by itself and has no rule in the list`)
}

function checkSamples({ router, samples }: PluginServer): string[] {
  const known = samplesByPath(samples)
  return proceduresOf(router).filter(([path]) => !known.has(path)).map(([path]) => `${path} has no sample input`)
}
