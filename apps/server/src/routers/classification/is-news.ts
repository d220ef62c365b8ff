import type { Basis, Classified, ClassificationSub } from '@xinshe/core/classification/classified.ts'

interface Standing {
  readonly holds: boolean
  readonly sub: ClassificationSub | null
  readonly ordinal: number | null
  readonly basis: Basis
}

/**
 * A first row that holds nothing says nothing; a later one is written when anything is different. Of a repeat visit also which
 * visits it repeats, for one that was counted may have given way to another.
 */
export function isNews({ holds, sub, ordinal, kind, basis }: Classified, standing: Standing | undefined): boolean {
  if (!standing) return holds || sub !== undefined
  const isSame = standing.holds === holds && standing.sub === (sub ?? null)
  return !isSame || (kind === 'repeat' && holds && (standing.ordinal !== ordinal || String(standing.basis.visits) !== String(basis.visits)))
}
