import { choice, date, defineForm, longText, option, type Field } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { frequencies, instruments, itemField, type InstrumentId } from '../domain/instrument.ts'
import { severities, severityTitles, type Severity } from '../domain/severity.ts'

/** By which questionnaire, or by judgement alone. */
export const appraisalKinds = ['phq-9', 'gad-7', 'judgement'] as const
export type AppraisalKind = (typeof appraisalKinds)[number]

/** What every appraisal says; a questionnaire adds `item1` and so on. */
export interface Appraisal extends Readonly<Record<string, unknown>> {
  readonly takenOn: string
  readonly severity: Severity
  readonly ground: string
}

const clause = '5.7.a'
const judgement = {
  id: 'judgement',
  title: say('严重程度（由社工判断）', 'How grave it is, as the worker judges'),
  fields: {
    severity: choice({ label: say('严重程度', 'Severity'), hint: say('分数只供参考。不作诊断；“疑似精神障碍”须在 24 小时内链接专业力量（5.7.b）', 'The score advises. No diagnosis; a suspected disorder is taken to a professional within 24 hours (5.7.b)'), options: severities.map((value) => option(value, severityTitles[value])), clause }),
    ground: longText({ label: say('判断依据', 'What it rests on'), hint: say('所见所闻、持续多久、对生活的影响', 'What was seen and heard, for how long, what it does to daily life'), max: 2_000, lines: 3, seal: 'confidential', clause })
  }
}
const takenOn = date({ label: say('评估日期', 'Taken on'), notAfter: 'today', initial: 'today', clause })

/** The form of a questionnaire: its items as they stand, then the worker's judgement with the score beside it (5.7.a). */
function questionnaire(id: InstrumentId) {
  const { version, title, question, items } = instruments[id]
  const item = ({ zh, en }: (typeof items)[number], nth: number) => choice({ label: say(`${nth}. ${zh}`, `${nth}. ${en}`), options: frequencies.map(({ value, label: often }) => option(value, often)), seal: 'confidential', clause })
  const fields: Record<string, Field> = { takenOn, ...Object.fromEntries(items.map((label, at) => [itemField(at + 1), item(label, at + 1)])) }
  return defineForm({ id: `psychological-support.${id}`, version, title, sections: [{ id: 'items', title: question, fields }, judgement] })
}

/** One form per way of appraising; the version of a questionnaire's form is that of the instrument. */
export const appraisalForms = {
  'phq-9': questionnaire('phq-9'),
  'gad-7': questionnaire('gad-7'),
  judgement: defineForm({ id: 'psychological-support.judgement', version: 1, title: say('心理状态判断（无量表）', 'Judgement without a questionnaire'), sections: [{ id: 'day', title: say('时间', 'When'), fields: { takenOn } }, judgement] })
} as const
