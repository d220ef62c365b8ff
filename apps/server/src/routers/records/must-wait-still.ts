import { recordStateTitles } from '@xinshe/core/case/form-record.ts'
import type { FormDefinition } from '@xinshe/forms'
import { stale } from '@xinshe/plugin-kit/server'
import { dateTime, say, type Said } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { newestRecord, type LoadedRecord } from './load-record.ts'
import type { Review } from './review.ts'
import { verdictsOf, type Verdict } from './verdicts-of.ts'

/**
 * Whoever decides on a form decides on what waits. Somebody may have withdrawn or corrected what the lead is reading, or the word
 * was said already, in another window too. @throws Refusal record/stale with what stands: the newer version, or the verdict
 */
export async function mustWaitStill(ctx: DeskContext, form: FormDefinition, { caseId, record, said }: { caseId: string; record: LoadedRecord; said: Review }): Promise<void> {
  const newest = await newestRecord(ctx, caseId, record.form, record.ordinal)
  if (newest && newest.id !== record.id) throw stale({ yours: said, theirs: null, version: newest.version, recordId: newest.id, signedName: newest.signedName, message: newerStands(newest) })
  if (record.state === 'signed') return
  const [verdict] = await verdictsOf(ctx, caseId, record.id)
  if (verdict) throw stale({ yours: said, theirs: verdict, version: record.version, recordId: record.id, message: verdictStands(form, verdict) })
}

const newerStands = ({ version, signedName, signedAt }: LoadedRecord): Said =>
  say(`现为第 ${version} 版，${signedName}于${dateTime(signedAt)}签署`, `now version ${version}, signed by ${signedName}, ${dateTime(signedAt, 'en')}`)

/** How a decided form stands: which word, whose, when, with which opinion. */
function verdictStands(form: FormDefinition, verdict: Verdict): Said {
  const title = recordStateTitles[verdict.verdict]
  const opinions = opinionsOf(form, verdict)
  const told = (language: 'zh' | 'en') => opinions.map((opinion) => opinion[language]).join(language === 'zh' ? '；' : '; ')
  return say(
    `现为“${title.zh}”，${verdict.signedName}于${dateTime(verdict.signedAt)}办理，${opinions.length > 0 ? `意见：${told('zh')}` : '没有写意见'}`,
    `now “${title.en}”, by ${verdict.signedName}, ${dateTime(verdict.signedAt, 'en')}, ${opinions.length > 0 ? `who wrote: ${told('en')}` : 'without an opinion'}`
  )
}

function opinionsOf({ fields }: FormDefinition, { opinion, explanation, evaluation, comments = [] }: Verdict): Said[] {
  const whole = [opinion, explanation, evaluation].flatMap((text) => (text ? say(text, text) : []))
  const atFields = comments.map(({ field, text }) => {
    const label = fields[field.split('.')[0]!]?.label ?? say(field, field)
    return say(`“${label.zh}”：${text}`, `“${label.en}”: ${text}`)
  })
  return [...whole, ...atFields]
}
