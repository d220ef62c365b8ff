import pg from 'pg'
import { installationNow } from '../roles.ts'
import { opensTenantKey } from './tenant-keys.ts'

/** What a database says about the master key it was used with, before anything of it is changed. */
export interface SealedState {
  /** The fingerprint the roles of the server carry; null before the first start. */
  readonly installation: string | null
  /** Whether tenants' keys lie here that only their own master key opens. */
  readonly isSealed: boolean
  /** False when a tenant's key is there to be tried and this key does not open it. */
  opens(masterKey: Buffer): boolean
}

/** Reads it as the administrator: the roles of the house cannot log in yet, or only with the key in question. */
export async function readSealedState(adminUrl: string): Promise<SealedState> {
  const admin = new pg.Client({ connectionString: adminUrl })
  admin.on('error', () => {})
  await admin.connect()
  try {
    const installation = await installationNow(admin)
    const { rowCount: hasTable } = await admin.query(`select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'core' and c.relname = 'tenant_key'`)
    if (!hasTable) return { installation, isSealed: false, opens: () => true }
    const oldest = await oldestKey(admin)
    // An owner who is no superuser may not look: keys are taken to be there, and the roles' fingerprint decides.
    if (oldest === 'hidden') return { installation, isSealed: true, opens: () => true }
    return { installation, isSealed: oldest !== null, opens: (masterKey) => oldest === null || opensTenantKey(masterKey, oldest.tenant_id, oldest.wrapped) }
  } finally {
    await admin.end()
  }
}

async function oldestKey(admin: pg.Client): Promise<{ tenant_id: string; wrapped: Buffer } | null | 'hidden'> {
  const { rows: known } = await admin.query<{ superuser: boolean }>('select rolsuper as superuser from pg_roles where rolname = current_user')
  if (!known[0]!.superuser) return 'hidden'
  const { rows } = await admin.query<{ tenant_id: string; wrapped: Buffer }>('select tenant_id, wrapped from core.tenant_key order by made_at, tenant_id limit 1')
  return rows[0] ?? null
}
