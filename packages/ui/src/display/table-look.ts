export const densities = ['compact', 'normal', 'roomy'] as const
export type Density = (typeof densities)[number]

/** How a person wants a table: rows' height, and the columns that are not shown. */
export interface TableLook {
  readonly density: Density
  readonly hidden: readonly string[]
}
