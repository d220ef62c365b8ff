import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface ServerProcess {
  url: string
  port: number
  adopted: boolean
  /** Sends the signal and resolves when the process has gone. */
  end(signal: NodeJS.Signals): Promise<void>
}

const script = fileURLToPath(new URL('start-server.ts', import.meta.url))

/** Runs `startEmbedded` in a process of its own, as another user when root asks for it. */
export async function serverProcess(dataDir: string, as?: { uid: number; gid: number }): Promise<ServerProcess> {
  const child = spawn(process.execPath, [script, dataDir], { ...as, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const told = JSON.parse(await firstLine(child)) as { url: string; port: number; adopted: boolean }
  return {
    ...told,
    end: async (signal) => {
      child.kill(signal)
      await gone
    }
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let out = ''
    let complaint = ''
    child.stdout?.on('data', (part) => {
      out += part
      if (out.includes('\n')) done(out)
    })
    child.stderr?.on('data', (part) => (complaint += part))
    child.once('error', fail)
    child.once('exit', () => fail(new Error(complaint)))
  })
}
