import { say, type Said } from '@xinshe/words'
import { cellParagraphs } from './cell-text.ts'
import type { Cell } from './parse-sheet.ts'
import { readMoment, type Moment } from './read-moment.ts'

/** What an organ answered, and when. */
export interface Reply {
  readonly body: string
  readonly at: Date
}

const longest = 20_000

/** Reads the reply of a row: none, one with its date, or why it cannot be taken. A message is answered after it was sent. */
export function readReply(body: Cell, at: Cell, sent: Moment | null, today: string): { reply: Reply | null; why: readonly Said[] } {
  const text = cellParagraphs(body)
  const moment = readMoment(at)
  if (!text && at === null) return { reply: null, why: [] }
  if (!text) return refused('有答复时间，但没有答复意见', 'There is a time of reply, but no reply')
  if (!moment) return refused('有答复意见，但答复时间为空或无法识别', 'There is a reply, but its time is missing or cannot be read')
  if (moment.day > today) return refused('答复时间晚于今天', 'The time of reply lies in the future')
  if (sent && moment.day < sent.day) return refused('答复时间早于留言时间', 'The reply is older than the message')
  if (text.length > longest) return refused('答复意见超过 20,000 字', 'The reply is longer than 20,000 characters')
  return { reply: { body: text, at: moment.at }, why: [] }
}

function refused(zh: string, en: string) {
  return { reply: null, why: [say(zh, en)] }
}
