/** What the log says of a fault. */
export interface DescribedFault {
  readonly name: string
  /** SQLSTATE or the system's error code. */
  readonly code?: string
  readonly constraint?: string
  readonly message?: string
  readonly at: readonly string[]
  readonly cause?: DescribedFault
}

/**
 * Describes a fault without what people typed: the messages of the database, of JSON and of zod quote it, ours do not
 * (security.md G15, D22).
 */
export function describeFault(fault: unknown): DescribedFault {
  if (!(fault instanceof Error)) return { name: typeof fault, at: [] }
  const { name, cause } = fault
  const code = (fault as { code?: unknown }).code
  const constraint = (fault as { constraint?: unknown }).constraint
  return {
    name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(mayBeTold(fault) && { message: fault.message }),
    at: framesOf(fault),
    ...(cause !== undefined && { cause: describeFault(cause) })
  }
}

/** A message is told only when its author is the house or the runtime's own programming errors. */
function mayBeTold(fault: Error): boolean {
  return !isSqlState((fault as { code?: unknown }).code) && (fault.name === 'TypeError' || fault.name === 'ReferenceError' || fault.name === 'RangeError' || fault.constructor === Error)
}

function isSqlState(code: unknown): boolean {
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
}

/** The stack begins with the message, whose second line may look like a frame. */
function framesOf({ stack = '', message }: Error): string[] {
  const begin = stack.indexOf(message)
  const frames = (begin < 0 ? stack : stack.slice(begin + message.length)).split('\n').filter((line) => /^\s+at /.test(line))
  return frames.slice(0, 8).map((line) => line.trim().replace(/(file:\/\/)?\/[^\s(]*?\/(apps|packages|plugins|node_modules)\//, '$2/'))
}
