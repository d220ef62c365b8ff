import type { PartyKind } from '@xinshe/core/petitioner/petitioner.ts'
import { lentKeys } from '@xinshe/db/sealing/lent-keys.ts'
import type { Engine } from '@xinshe/plugin-host/server/contract-door.ts'
import type { Log } from '../http/log.ts'
import { openPetitioner } from '../routers/petitioners/sealed-petitioner.ts'
import { searchWordsOf } from '../routers/petitioners/search-words.ts'

/** Between two batches the server that runs in the same process answers. */
const batch = 100

interface DuePetitioner {
  readonly tenantId: string
  readonly id: string
  readonly party: PartyKind
  readonly version: number
  readonly sealed: Buffer
  /** Absent once the petitioner was erased. */
  readonly tenantKey: Buffer | null
  readonly dataKey: Buffer | null
}

/**
 * Gives new blind tokens to the petitioners a migration has named: since the given name finds alone (5.2.a), all who were
 * registered before. A batch is one statement; of two workers, or a worker and a correction, the first counts.
 * @returns how many were indexed
 */
export async function indexAgain({ jobs, masterKey }: Pick<Engine, 'jobs' | 'masterKey'>, log: Log): Promise<number> {
  let indexed = 0
  for (;;) {
    const { rows } = await jobs.query<DuePetitioner>(
      'select tenant_id as "tenantId", id, party, version, sealed, tenant_key as "tenantKey", data_key as "dataKey" from core.petitioners_to_index($1)',
      [batch]
    )
    if (rows.length === 0) break
    const tokens = (await Promise.all(rows.map((row) => tokensOf(row, masterKey, log)))).flatMap((found, at) => found.map((token) => ({ token, id: rows[at]!.id })))
    await jobs.query('select core.index_again($1, $2, $3, $4, $5)', [
      rows[0]!.tenantId, rows.map(({ id }) => id), rows.map(({ version }) => version), tokens.map(({ token }) => token), tokens.map(({ id }) => id)
    ])
    indexed += rows.length
  }
  if (indexed > 0) log.info({ indexed }, 'petitioners indexed')
  return indexed
}

/** None for whom no key opens, or whose text is none a petitioner can have: that row keeps the tokens it has, and nobody else waits for it. */
async function tokensOf({ tenantId, id, party, version, sealed, tenantKey, dataKey }: DuePetitioner, masterKey: Buffer, log: Log): Promise<Buffer[]> {
  if (!tenantKey || !dataKey) return []
  try {
    const vault = lentKeys(masterKey, tenantId, id, { tenantKey, dataKey })
    const { identity } = await openPetitioner(vault, { id, version, sealed })
    return await Promise.all(searchWordsOf({ party, identity }).map((word) => vault.token(word)))
  } catch (fault) {
    log.error({ petitionerId: id, fault: (fault as Error).name }, 'petitioner could not be indexed')
    return []
  }
}
