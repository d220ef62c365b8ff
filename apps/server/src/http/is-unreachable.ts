import { codeOf } from '@xinshe/db/lease.ts'

const network = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH']

/** Whether a fault means that the database cannot be reached or takes nobody in; looked for through all causes. */
export function isUnreachable(fault: unknown): boolean {
  for (let error = fault; error instanceof Error; error = error.cause) {
    const state = codeOf(error) ?? ''
    if (state.startsWith('08') || state.startsWith('53') || state.startsWith('57P')) return true
    if (network.includes(String((error as { code?: unknown }).code))) return true
    if (/^(Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end)/.test(error.message)) return true
  }
  return false
}
