import type { FieldComment } from '@xinshe/ui'
import type { Answers } from '#lib/shell/shell-data.ts'

type Verdict = Pick<Answers['records']['getDraft']['verdicts'][number], 'verdict' | 'comments' | 'signedName' | 'signedAt'>

/** What the lead wrote at the fields when the form came back last, for the form to show it there. */
export function commentsOf(verdicts: readonly Verdict[]): Record<string, FieldComment> {
  const last = verdicts[0]
  if (last?.verdict !== 'returned') return {}
  const comments: Record<string, FieldComment> = {}
  for (const { field, text } of last.comments ?? []) {
    const before = comments[field]?.text
    comments[field] = { text: before ? `${before}\n${text}` : text, by: last.signedName, at: last.signedAt }
  }
  return comments
}
