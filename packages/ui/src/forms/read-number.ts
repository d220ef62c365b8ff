import { halfWidth } from '@xinshe/forms'

/** The number that was typed, with groups and full-width digits understood: `１,２４８` is 1248. `undefined` when it is none. */
export function readNumber(typed: string): number | undefined {
  const plain = halfWidth(typed).replace(/[\s,，]/g, '').replace('。', '.')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}
