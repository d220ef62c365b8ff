import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A program of ours in a process of its own. */
export interface Running {
  readonly pid: number
  /** Everything it has written so far, to both streams. */
  text(): string
  /** The first match in what it writes. @throws when it ends before */
  says(pattern: RegExp): Promise<RegExpExecArray>
  kill(signal: NodeJS.Signals): void
  readonly ended: Promise<{ code: number | null; text: string }>
}

const programs = execFileSync(process.execPath, [fileURLToPath(new URL('../../../tools/put-together.js', import.meta.url))], { encoding: 'utf8' })

/** A program as `npm start` runs it. @param file its source below `src`, for example `main.ts` */
export function programFile(file: string): string {
  return join(programs, file.replace(/\.ts$/, '.js'))
}

/** @param file as of `programFile` */
export function program(file: string, env: Record<string, string>, words: readonly string[] = []): Running {
  const { DATABASE_URL: _, ORIGIN: __, HOST: ___, ...inherited } = process.env
  const child = spawn(process.execPath, [programFile(file), ...words], { env: { ...inherited, DEMO: '0', PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const listeners = new Set<() => void>()
  const write = (part: Buffer) => {
    text += part.toString()
    for (const listen of listeners) listen()
  }
  child.stdout.on('data', write)
  child.stderr.on('data', write)
  const ended = new Promise<{ code: number | null; text: string }>((resolve) => child.on('close', (code) => resolve({ code, text })))
  return {
    pid: child.pid!,
    text: () => text,
    ended,
    kill: (signal) => void child.kill(signal),
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(text)
          if (match) resolve(match)
        }
        listeners.add(look)
        look()
        void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${text}`)))
      })
  }
}
