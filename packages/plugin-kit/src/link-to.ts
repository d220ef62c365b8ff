import type { ParamsOf } from './page-params.ts'

/** Where a page lives: the plugin's id and the path inside it. A page constant is one. */
export interface PageAddress<Path extends string = string> {
  readonly plugin: string
  readonly path: Path
}

/**
 * The address of a plugin's page: `/<tenant>/s/<plugin>/…`. A renamed path or a missing parameter does not compile.
 *
 * @example linkTo('gz-zc-lc', casePage, { caseId })
 */
export function linkTo<const Path extends string>(
  tenant: string,
  page: PageAddress<Path>,
  ...[params]: keyof ParamsOf<Path> extends never ? [] : [ParamsOf<Path>]
): string {
  const values: Readonly<Record<string, string>> = params ?? {}
  const path = page.path.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  return `/${tenant}/s/${page.plugin}${path && `/${path}`}`
}

/** The address of a plugin's tab on the page of a case: `/<tenant>/cases/<case>/<plugin>/<tab>`. */
export function linkToTab<Tab extends string>(
  tenant: string,
  { id, caseTabs }: { readonly id: string; readonly caseTabs?: readonly { readonly id: Tab }[] },
  { tab, caseId }: { tab: NoInfer<Tab>; caseId: string }
): string {
  if (!caseTabs?.some((known) => known.id === tab)) throw new Error(`${id} has no tab ${tab}`)
  return `/${tenant}/cases/${caseId}/${id}/${tab}`
}
