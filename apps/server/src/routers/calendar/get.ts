import { today } from '@xinshe/words'
import { procedure } from '../../rpc.ts'
import { yearsHere } from './calendar-here.ts'

/** Which days are worked, year by year, and which years nobody has published yet: through the year after this one. */
export const get = procedure({ permission: 'calendar.read', scope: 'tenant', audit: { none: 'public holidays, no row about anybody' } }).query(async ({ ctx }) => {
  const known = await yearsHere(ctx)
  const next = Number(today(ctx.now()).slice(0, 4)) + 1
  const missing = [next - 1, next].filter((year) => !known.some((one) => one.year === year))
  const unknown = missing.map((year) => ({ year, state: 'unknown' as const, holidays: [], workdays: [], source: '', city: null, byName: null, madeAt: null, version: 0, by: null }))
  return { years: [...known, ...unknown].sort((a, b) => b.year - a.year), mayPublish: ctx.tenant.tier === 'city' && ctx.actor.permissions.has('core:calendar.write') }
})
