import { dateTime, say, type Said } from '@xinshe/words'

export interface SetBy {
  /** Null where whose name it is is not the reader's to know. */
  readonly name: string | null
  readonly at: Date
  readonly reason: string
}

/** What stands, with who set it, when and why; nobody where nobody ever did. */
export function setBy({ zh, en }: Said, by: SetBy | undefined): Said {
  if (!by) return say(zh, en)
  const { name, at, reason } = by
  return say(`${zh}；${name ?? ''}于${dateTime(at)}设定，理由：${reason}`, `${en}; set${name ? ` by ${name}` : ''}, ${dateTime(at, 'en')}, because: ${reason}`)
}
