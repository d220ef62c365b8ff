import { partnerTypeTitles } from '@xinshe/core/partner/partner-type.ts'
import { dateTime } from '@xinshe/words'
import type { DissuasionAnswers } from '../forms/dissuasion-form.ts'
import type { ResultAnswers } from '../forms/result-form.ts'
import { dissuasionKindTitles } from './dissuasion-kinds.ts'
import { organKindTitles, outcomeTitles } from './outcome.ts'

export interface LogEntry {
  readonly happenedAt: string
  readonly madeAt: string
  readonly byName: string | null
  readonly answers: DissuasionAnswers
  readonly result: { readonly madeAt: string; readonly byName: string | null; readonly answers: ResultAnswers } | null
}

export interface PrintedEntry {
  readonly number: number
  /** When it was said. */
  readonly when: string
  readonly rows: readonly (readonly [label: string, text: string])[]
  /** Who wrote it down and when: signed by the account. */
  readonly signed: string
  /** Who signs by hand. */
  readonly signatures: readonly string[]
}

/** The log as it is printed (5.9.c): in the order it happened, each entry with its times, who wrote it down, and room for the signatures. In Chinese: it goes to organs. */
export function printedLog(entries: readonly LogEntry[]): PrintedEntry[] {
  return [...entries]
    .sort((a, b) => a.happenedAt.localeCompare(b.happenedAt))
    .map(({ happenedAt, madeAt, byName, answers, result }, at) => ({
      number: at + 1,
      when: dateTime(happenedAt, 'zh'),
      rows: rowsOf(answers, result),
      signed: `记录人：${byName ?? ''}　记录时间：${dateTime(madeAt, 'zh')}`,
      signatures: ['主办人员签名', '协助人签名', '见证人签名']
    }))
}

function rowsOf(answers: DissuasionAnswers, result: LogEntry['result']): PrintedEntry['rows'] {
  const { place, kinds, actor, actorUnit, assistant, persons, partners = [], words, response, witnesses } = answers
  const rows: (readonly [string, string])[] = [
    ['地点', place],
    ['方式', kinds.map((kind) => dissuasionKindTitles[kind].zh).join('、')],
    ['主办人员', `${actor}（${actorUnit}）`],
    ['协助人（信访社工）', assistant],
    ['劝导对象和在场人员', persons],
    ['共同劝诫的专业人员', partners.map(({ type, name, unit }) => `${partnerTypeTitles[type].zh} ${name}${unit ? `（${unit}）` : ''}`).join('；')],
    ['劝导用语', words],
    ['对方的回应', response],
    ['见证人', witnesses],
    ...(result ? resultRows(result) : [['结果', '待登记'] as const])
  ]
  return rows.filter(([, text]) => text !== '')
}

function resultRows({ answers, byName, madeAt }: NonNullable<LogEntry['result']>): [string, string][] {
  const { outcome, account = '', organKind, organ, contact, contactedOn, contactedAt, answer, reason = '' } = answers
  return [
    ['结果', `${outcomeTitles[outcome].zh}（${byName ?? ''}　${dateTime(madeAt, 'zh')} 登记）`],
    ['说明', account],
    ['联系有关部门', organKind ? `${organKindTitles[organKind].zh}：${organ}；${contact}；${contactedOn} ${contactedAt}；${answer}` : ''],
    ['督导理由', organKind ? '' : reason]
  ]
}
