import { failed } from './failed.ts'

/** Runs a command to its end: exit code 0, or 1 with one sentence. */
export async function runOnce(command: () => Promise<unknown>): Promise<void> {
  await command().catch(failed)
}
