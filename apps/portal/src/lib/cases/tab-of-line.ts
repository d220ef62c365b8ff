import type { Shell } from '#lib/shell/shell-data.ts'

interface Line {
  /** `owner/what-happened`. */
  readonly kind: string
  readonly link: { readonly to: string } | null
}

/** The tab of the module that wrote a line of the story, where the line names it and this post has it: one click opens what it is about. */
export function tabOfLine({ kind, link }: Line, { caseTabs }: Pick<Shell, 'caseTabs'>, base: string): string | undefined {
  const tab = caseTabs.find(({ plugin, id }) => kind.startsWith(`${plugin}/`) && id === link?.to)
  return tab && `${base}/${tab.plugin}/${tab.id}`
}
