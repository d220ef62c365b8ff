import type { Access } from './cluster-files.ts'

/** The superuser's address of the database `postgres`. */
export function addressOf({ password, port }: Access): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}
