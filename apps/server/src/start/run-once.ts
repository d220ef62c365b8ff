import { failed } from './failed.ts'

/** Runs a command to its end: exit code 0, or 1 with one sentence. */
export async function runOnce(command: () => Promise<unknown>): Promise<void> {
  process.stdout.on('error', ofClosedPipe)
  await command().catch(failed)
}

/** Whoever reads along may have read enough (`… | head -1`): the work goes on to its end all the same. */
function ofClosedPipe(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EPIPE') throw fault
}
