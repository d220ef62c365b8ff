import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server'
import { sentenceOf } from '@xinshe/core/refusals.ts'
import { failureSentence, say, type Said } from '@xinshe/words'
import { Refusal, type RefusalSentences } from './refusal.ts'

/** What an error looks like on the wire. The page recognises it by `refusal` or `code`, never by its class. */
export interface WireError {
  readonly message: string
  readonly code: TRPCDefaultErrorShape['code']
  readonly data: {
    readonly code: TRPCDefaultErrorShape['data']['code']
    readonly httpStatus: number
    readonly path?: string
    /** `case/objected`, or null when this is no refusal. */
    readonly refusal: string | null
    /** What the person reads. */
    readonly sentence: Said
    /** What the page needs to show why: both texts of a stale write, the problems of a form. */
    readonly details: unknown
  }
}

/** Shapes errors for the wire: a refusal keeps code, sentence and details; a fault becomes one neutral sentence. */
export function errorShape(sentences: RefusalSentences) {
  return ({ shape, error }: { shape: TRPCDefaultErrorShape; error: TRPCError }): WireError => {
    const { code, httpStatus, path } = shape.data
    const refusal = error instanceof Refusal ? error.refusal : null
    const details = error instanceof Refusal ? error.details : undefined
    const sentence = refusal && (sentences[refusal] ?? sentenceOf(refusal))
    return {
      message: refusal ?? code,
      code: shape.code,
      data: {
        code,
        httpStatus,
        path,
        refusal,
        sentence: sentence ? withReasons(sentence, details) : failureSentence(httpStatus),
        details: error instanceof Refusal ? (details ?? null) : code === 'BAD_REQUEST' ? wrongFields(error.cause) : null
      }
    }
  }
}

/** Names what stands in the way after the sentence that something does: the objections to a closing, the forms that wait, what came between. */
function withReasons(sentence: Said, details: unknown): Said {
  const reasons = [details ?? []].flat().flatMap(({ message }: { message?: Said }) => message ?? [])
  if (reasons.length === 0) return sentence
  const [zh, en] = [reasons.map((reason) => reason.zh).join('；'), reasons.map((reason) => reason.en).join('; ')]
  return say(`${sentence.zh}：${zh}`, `${sentence.en}: ${en}`)
}

/** Names of fields and what is wrong with them; never what was typed. */
function wrongFields(cause: unknown): { field: string; problem: string }[] {
  const issues = (cause as { issues?: unknown } | undefined)?.issues
  if (!Array.isArray(issues)) return []
  return issues.map((issue: { path?: PropertyKey[]; code?: string }) => ({
    field: (issue.path ?? []).map(String).join('.'),
    problem: String(issue.code ?? 'invalid')
  }))
}
