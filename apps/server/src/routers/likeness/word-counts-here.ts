import { wordCounts, type WordCounts } from '@xinshe/core/likeness/word-counts.ts'
import type { DeskContext } from '../../desk-context.ts'

/**
 * How many matters of this tenant have each of these words, as last counted (`core.count_words`). Where nothing was
 * counted yet, every word weighs the same.
 */
export async function wordCountsHere({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, words: Iterable<string>): Promise<WordCounts> {
  const asked = [...new Set(words)]
  const rows = await db
    .selectFrom('core.word_count')
    .select(['word', 'matters'])
    .where('tenant_id', '=', tenant.id)
    .where((eb) => eb('word', '=', eb.fn.any(eb.val(asked))))
    .execute()
  const counted = await db.selectFrom('core.words_counted').select(['matters', 'sample']).where('tenant_id', '=', tenant.id).executeTakeFirst()
  return wordCounts(counted?.sample ?? 0, new Map(rows.map(({ word, matters }) => [word, matters])), counted?.matters)
}
