import { sql } from 'kysely'
import type { SearchQuery } from '@xinshe/core/petitioner/search-query.ts'
import type { DeskContext } from '../../desk-context.ts'
import { pairsFor, searchWordsFor } from './search-words.ts'

/**
 * The petitioners whose blind tokens a typed text leads to: any of what it may mean, or, of an organisation, all its pairs of
 * characters. One select, to be put where ids are asked for; row security is applied inside, before the limit.
 */
export async function foundByTokens({ tenant, vault }: Pick<DeskContext, 'tenant' | 'vault'>, queries: readonly SearchQuery[], limit: number | null) {
  const tokensOf = (words: readonly string[]) => Promise.all(words.map((word) => vault.token(word)))
  const [any, all] = await Promise.all([tokensOf(searchWordsFor(queries)), tokensOf(pairsFor(queries))])
  const inTheMiddle = all.length > 0 ? sql`union select core.search_petitioners_by_all(${tenant.id}, ${all}, ${limit})` : sql``
  return sql`(select core.search_petitioners(${tenant.id}, ${any}, ${limit}) as id ${inTheMiddle})`
}
