import { densities, type TableLook } from '@xinshe/ui/table-look.ts'

/** The part of an address that says how its table looks; what is not understood counts as the default. */
export function readLook(search: URLSearchParams): TableLook {
  const hidden = (search.get('hide') ?? '').split(',').filter((key) => /^[a-z-]{1,30}$/.test(key))
  return {
    density: densities.find((one) => one === search.get('density')) ?? 'normal',
    hidden: [...new Set(hidden)]
  }
}

/** A look as parts of an address, empty where it is the default. */
export function partsOfLook({ density, hidden }: TableLook): { density: string; hide: string } {
  return { density: density === 'normal' ? '' : density, hide: hidden.join(',') }
}

/** An address's search with some parts changed; an empty part leaves it. The usual list has a bare address. */
export function searchWith(search: URLSearchParams, parts: Readonly<Record<string, string>>): string {
  const next = new URLSearchParams(search)
  for (const [name, value] of Object.entries(parts)) {
    if (value === '') next.delete(name)
    else next.set(name, value)
  }
  return next.size > 0 ? `?${next}` : ''
}
