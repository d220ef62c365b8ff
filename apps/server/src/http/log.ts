import { pino, type DestinationStream } from 'pino'

/** Where lines go: one JSON object each, whatever is in it (security.md D13). Without names and without bodies. */
export interface Log {
  info(line: object, message: string): void
  warn(line: object, message: string): void
  error(line: object, message: string): void
}

/** @param level below it nothing is written; `warn` keeps a terminal readable, `info` has a line per request */
export function openLog(level: 'info' | 'warn' | 'error' | 'silent', stream?: DestinationStream): Log {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"`, formatters: { level: (label: string) => ({ level: label }) } }
  return stream ? pino(options, stream) : pino(options)
}
