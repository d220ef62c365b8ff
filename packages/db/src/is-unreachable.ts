import { codeOf } from './lease.ts'

const network = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH']
/** What the driver says by itself, without a code: also of a line that broke between two statements of one transaction. */
const driver = /^(Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end|Client .* is not queryable)/

/** Whether a fault means that the database cannot be reached or takes nobody in; looked for through all causes. */
export function isUnreachable(fault: unknown): boolean {
  for (let error = fault; error instanceof Error; error = error.cause) {
    const state = codeOf(error) ?? ''
    if (state.startsWith('08') || state.startsWith('53') || state.startsWith('57P')) return true
    if (network.includes(String((error as { code?: unknown }).code))) return true
    if (driver.test(error.message)) return true
  }
  return false
}
