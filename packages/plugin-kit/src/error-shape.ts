import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server'
import { sentenceOf } from '@xinshe/core/refusals.ts'
import { say, type Said } from '@xinshe/words'
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
    return {
      message: refusal ?? code,
      code: shape.code,
      data: {
        code,
        httpStatus,
        path,
        refusal,
        sentence: (refusal && (sentences[refusal] ?? sentenceOf(refusal))) || sentenceOfFault(code),
        details: error instanceof Refusal ? (error.details ?? null) : code === 'BAD_REQUEST' ? wrongFields(error.cause) : null
      }
    }
  }
}

function sentenceOfFault(code: TRPCDefaultErrorShape['data']['code']): Said {
  if (code === 'UNAUTHORIZED') return say('登录已失效，请重新登录。', 'Your session has ended. Please sign in again.')
  if (code === 'FORBIDDEN') return say('您的岗位没有此项权限。', 'Your post does not allow this.')
  if (code === 'NOT_FOUND') return say('未找到，或不在您的权限范围内。', 'Not found, or not open to you.')
  if (code === 'BAD_REQUEST') return say('提交的内容有误，请检查后重试。', 'Something in the request is wrong. Please check and try again.')
  if (code === 'CONFLICT') return say('当前不能这样做。', 'This cannot be done now.')
  if (code === 'TOO_MANY_REQUESTS') return say('操作过于频繁，请稍后再试。', 'Too many attempts. Please try again later.')
  return say('系统暂时出错，请稍后再试。', 'Something went wrong. Please try again later.')
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
