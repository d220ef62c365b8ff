import type { NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import { Vault } from '@xinshe/db/sealing/vault.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { sql, type Kysely } from 'kysely'
import { sealPetitioner } from '../routers/petitioners/sealed-petitioner.ts'
import { searchWordsOf } from '../routers/petitioners/search-words.ts'
import { chunksOf } from './chunks-of.ts'

interface Maker {
  readonly db: Kysely<CoreTables>
  readonly masterKey: Buffer
  /** The account whose rows these are. */
  readonly madeBy: string
}

/**
 * Registers the users of one tenant, each once however often they come and in whatever file: a user's id follows from
 * the name under the tenant's own key, so that neither a list of names nor an id leads from one to the other outside.
 *
 * @returns petitioner ids by user, and how many are new
 */
export async function insertPetitioners({ db, masterKey, madeBy }: Maker, tenantId: string, users: ReadonlySet<string>): Promise<{ ids: ReadonlyMap<string, string>; made: number }> {
  const vault = new Vault(db, masterKey, tenantId)
  const ids = new Map<string, string>()
  for (const user of users) ids.set(user, await petitionerIdOf(vault, user))

  const known = await db.selectFrom('core.petitioner').select('id').where('tenant_id', '=', tenantId).where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids.values()])))).execute()
  const there = new Set(known.map(({ id }) => id))
  const fresh = [...new Map([...ids].map(([user, id]) => [id, user]))].filter(([id]) => !there.has(id))
  for (const chunk of chunksOf(fresh, 500)) await insertChunk({ db, vault, tenantId, madeBy }, chunk)
  return { ids, made: fresh.length }
}

async function insertChunk({ db, vault, tenantId, madeBy }: Omit<Maker, 'masterKey'> & { vault: Vault; tenantId: string }, chunk: readonly (readonly [id: string, user: string])[]): Promise<void> {
  await vault.makeKeys(chunk.map(([id]) => id))
  const sealed: Buffer[] = []
  const tokens: Buffer[] = []
  const tokensOf: string[] = []
  for (const [id, user] of chunk) {
    const petitioner = petitionerOf(user)
    sealed.push(await sealPetitioner(vault, id, 1, petitioner))
    for (const word of searchWordsOf(petitioner)) {
      tokens.push(await vault.token(word))
      tokensOf.push(id)
    }
  }
  await sql`
    insert into core.petitioner (tenant_id, id, party, nationality, sealed, made_by, to_index)
    select ${tenantId}::uuid, id, 'person', 'citizen', sealed, ${madeBy}::uuid, false
    from unnest(${chunk.map(([id]) => id)}::uuid[], ${sealed}::bytea[]) as r (id, sealed)`.execute(db)
  await sql`
    insert into core.blind_token (tenant_id, token, petitioner_id)
    select ${tenantId}::uuid, token, id from unnest(${tokens}::bytea[], ${tokensOf}::uuid[]) as r (token, id)
    on conflict do nothing`.execute(db)
}

function petitionerOf(user: string): NewPetitioner {
  return { party: 'person', nationality: 'citizen', identity: { name: user, aliases: [], idKind: 'none', phones: [] } }
}

/** Width does not make another user, case may. Sixteen bytes of two tokens, written as a uuid of our own making (version 8). */
async function petitionerIdOf(vault: Vault, user: string): Promise<string> {
  const name = user.normalize('NFKC')
  const halves = await Promise.all([vault.token(`imported user 1:${name}`), vault.token(`imported user 2:${name}`)])
  const hex = Buffer.concat(halves).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
