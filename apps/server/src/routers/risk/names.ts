import { procedure } from '../../rpc.ts'
import { settingHere } from './setting-here.ts'

/** The bureau's own words for the levels, for every page that shows one. */
export const names = procedure({ permission: 'risk.read', scope: 'tenant', audit: { none: 'settings of the place, nothing about anybody' } }).query(async ({ ctx }) => {
  const { levels } = await settingHere(ctx)
  return Object.fromEntries(levels.map(({ level, name }) => [level, name]))
})
