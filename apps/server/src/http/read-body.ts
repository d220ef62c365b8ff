import type { IncomingMessage } from 'node:http'
import { TRPCError } from '@trpc/server'

const megabyte = 1024 * 1024

/** How long a body may be from anybody at all. */
export const longestBody = megabyte

/** How long where a document is added, by whoever is signed in: 20 MB of file, which base64 makes a third longer. */
export const longestUpload = 28 * megabyte

/** Whether the request adds a document; in a batch it gets no more room than any other call. */
export function isUpload(names: readonly string[]): boolean {
  return names.length === 1 && names[0] === 'documents.add'
}

/**
 * Reads a body as text.
 * @throws TRPCError PAYLOAD_TOO_LARGE as soon as it is known; PARSE_ERROR when it is no UTF-8
 */
export async function readBody(req: IncomingMessage, longest: number): Promise<string> {
  if (Number(req.headers['content-length'] ?? 0) > longest) throw new TRPCError({ code: 'PAYLOAD_TOO_LARGE' })
  const parts: Buffer[] = []
  let length = 0
  for await (const part of req as AsyncIterable<Buffer>) {
    length += part.length
    if (length > longest) throw new TRPCError({ code: 'PAYLOAD_TOO_LARGE' })
    parts.push(part)
  }
  try {
    return utf8.decode(Buffer.concat(parts))
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', cause })
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
