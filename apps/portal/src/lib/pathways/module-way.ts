import { serviceModules } from '@xinshe/core/tenant/service-modules.ts'
import { say, type Said } from '@xinshe/words'
import type { Shell } from '#lib/shell/shell-data.ts'

export interface ModuleWay {
  readonly label: Said
  readonly href: string
}

interface Here {
  readonly shell: Pick<Shell, 'caseTabs'>
  /** The case's own address. */
  readonly base: string
  readonly mayRefer: boolean
}

/**
 * The way from a case to a service that the standard asks for (6.3.3.f): its tab where the module is on; where it is not
 * contracted or switched off, a referral to whoever offers it (6.4). Undefined where the post may do neither.
 */
export function moduleWay(module: string, { shell, base, mayRefer }: Here): ModuleWay | undefined {
  const title = serviceModules[module]!
  const tab = shell.caseTabs.find(({ plugin }) => plugin === module)
  if (tab) return { label: title, href: `${base}/${tab.plugin}/${tab.id}` }
  return mayRefer ? { label: say(`转介：${title.zh}`, `Refer: ${title.en.toLowerCase()}`), href: `${base}/sharing?refer=${module}` } : undefined
}

/** What a referral that was opened for a service begins with; empty for any other. */
export function demandFor(module: string | null): string {
  const title = module ? serviceModules[module] : undefined
  return title ? `请提供${title.zh}服务。` : ''
}
