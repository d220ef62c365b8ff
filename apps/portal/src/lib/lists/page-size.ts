const sizes = [10, 20, 50] as const
const usual = 20
export type PageSize = (typeof sizes)[number]

/** How many rows a page of a list has, from its address; what is not understood counts as the default. */
export function readSize(search: URLSearchParams): PageSize {
  return sizes.find((one) => String(one) === search.get('size')) ?? usual
}

/** A size as a part of the address, empty where it is the default. */
export function partsOfSize(size: number): { size: string } {
  return { size: size === usual ? '' : String(size) }
}
