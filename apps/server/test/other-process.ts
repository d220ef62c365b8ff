import { fork } from 'node:child_process'
import type { DatabasePlace } from '@xinshe/db/connect.ts'

/** The same product on the same database in a process of its own. */
export async function otherProcess(place: DatabasePlace): Promise<{ url: string; end(): Promise<void> }> {
  const child = fork(new URL('./serve-alone.ts', import.meta.url), {
    env: { ...process.env, ADMIN_URL: place.adminUrl, MASTER_KEY: place.masterKey.toString('hex') },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc']
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)))
    child.once('exit', (code) => reject(new Error(`the other process ended with ${code}`)))
  })
  return {
    url,
    end: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.send('end')
      })
  }
}
