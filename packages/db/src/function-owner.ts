import { sql, type Kysely } from 'kysely'

/**
 * Runs `work` as `authz_fn`, the owner of the reviewed definer functions, and takes its right to create away again.
 * @param schemas where the functions are made
 */
export async function asFunctionOwner(db: Kysely<unknown>, schemas: readonly string[], work: () => Promise<unknown>): Promise<void> {
  const places = sql.join(schemas.map((schema) => sql.id(schema)))
  await sql`grant create on schema ${places} to authz_fn`.execute(db)
  await sql`set local role authz_fn`.execute(db)
  // A new function is open to everybody unless its owner's own default says otherwise.
  await sql`alter default privileges revoke execute on functions from public`.execute(db)
  await work()
  await sql`set local role house_owner`.execute(db)
  await sql`revoke create on schema ${places} from authz_fn`.execute(db)
}
