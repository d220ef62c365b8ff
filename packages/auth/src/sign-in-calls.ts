import type { SignInCall } from './account-transaction.ts'

/** Without activity a session ends after this time. */
export const idleMinutes = 30
const idle = `${idleMinutes} minutes`
/** And after this time in any case; nothing extends it (security.md C04). */
const life = '12 hours'

const call = (name: string, text: string, values: readonly unknown[]): SignInCall => ({ name, text, values })

/** The functions of the sign-in role, one by one. Tokens travel as their sha256 only. */
export const signInCalls = {
  identity: (tokenHash: Buffer, tenant: string | null, agency: string | null) =>
    call('identity', 'select authz.identity($1, $2, $3) as identity', [tokenHash, tenant, agency]),
  credentials: (name: string) => call('credentials', 'select account_id, password_hash from authz.credentials($1)', [name]),
  attempts: (name: string, device: string) => call('attempts', 'select here::int from authz.attempts($1, $2)', [name, device]),
  noteAttempt: (name: string, device: string) => call('note-attempt', 'select authz.note_attempt($1, $2)', [name, device]),
  open: (account: string, tokenHash: Buffer, label: string) =>
    call('open-session', 'select authz.open_session($1, $2, $3, $4, $5)', [account, tokenHash, label, idle, life]),
  touch: (tokenHash: Buffer) => call('touch-session', 'select authz.touch_session($1, $2)', [tokenHash, idle]),
  rotate: (old: Buffer, fresh: Buffer, postId: string | null) => call('rotate-session', 'select authz.rotate_session($1, $2, $3)', [old, fresh, postId]),
  end: (tokenHash: Buffer) => call('end-session', 'select authz.end_session($1)', [tokenHash]),
  endOwn: (tokenHash: Buffer, sessionId: string) => call('end-own-session', 'select authz.end_own_session($1, $2) as ended', [tokenHash, sessionId]),
  own: (tokenHash: Buffer) => call('own-sessions', 'select id, device, made_at, idle_until, until, is_this from authz.own_sessions($1)', [tokenHash]),
  setLanguage: (tokenHash: Buffer, language: string) => call('set-language', 'select authz.set_language($1, $2)', [tokenHash, language]),
  setPassword: (tokenHash: Buffer, hash: string) => call('set-password', 'select authz.set_password($1, $2)', [tokenHash, hash]),
  /** One audit row; `outcome` is `ok` for acts on the own account, which have no ticket to write it under. */
  note: (row: { tokenHash: Buffer | null; requestId: string; procedure: string; outcome: 'ok' | 'denied' | 'failed'; tenantId: string | null; postId: string | null; reason: string | null }) =>
    call('note-act', 'select authz.note_refused($1, $2, $3, $4, $5, $6, $7)', [row.tokenHash, row.requestId, row.procedure, row.outcome, row.tenantId, row.postId, row.reason])
}
