import { say, type Said } from '@xinshe/words'

/** What the server said when it did not do what was asked. */
export interface Answer {
  /** `area/reason` of a refusal, else the transport's code (`NOT_FOUND`); `no-answer` when none came. */
  readonly code: string
  /** What the person reads. */
  readonly sentence: Said
  /** What the page needs to show why: both texts of a stale write, the problems of a form. */
  readonly details: unknown
}

/**
 * Reads an error of the rpc client by its shape, never by its class: there may be two copies of a class.
 *
 * @example
 * try { await rpc.record.mutate(input) } catch (error) { problem = answerOf(error) }
 */
export function answerOf(error: unknown): Answer {
  const data = (error as { data?: Partial<Record<string, unknown>> } | null)?.data
  if (!data) return { code: 'no-answer', sentence: noAnswer, details: null }
  return {
    code: String(data['refusal'] ?? data['code']),
    sentence: isSaid(data['sentence']) ? data['sentence'] : fault,
    details: data['details'] ?? null
  }
}

const noAnswer = say('网络连接中断，内容仍在页面上。恢复后请重试。', 'The connection is lost; your text is still on the page. Please try again.')
const fault = say('系统暂时无法完成，请稍后重试。', 'This could not be completed right now. Please try again shortly.')

function isSaid(value: unknown): value is Said {
  const said = value as Partial<Said> | null | undefined
  return typeof said?.zh === 'string' && typeof said.en === 'string'
}
