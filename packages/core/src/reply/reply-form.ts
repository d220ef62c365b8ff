import { choice, choices, date, defineForm, longText, option, optional, refusal, text, time, type FieldProblem } from '@xinshe/forms'
import { say, type Said } from '@xinshe/words'
import type { z } from 'zod'
import { principles, principleTitles } from './principles.ts'

export const replyMeans = ['face', 'phone', 'written', 'online'] as const
export type ReplyMeans = (typeof replyMeans)[number]
export const replyMeansTitles: Readonly<Record<ReplyMeans, Said>> = { face: say('当面', 'Face to face'), phone: say('电话', 'By phone'), written: say('书面', 'In writing'), online: say('网上', 'Online') }

interface Given {
  readonly on?: unknown
  readonly organ?: unknown
  readonly resultOn?: unknown
  readonly principles?: unknown
  readonly principlesNote?: unknown
}

/** A petitioner was answered (6.2.a, 7.1.4.i): when, how, what, by which principles; with the result of an organ, since when it was known (7.2.3.d). */
export const replyForm = defineForm({
  id: 'core.reply',
  version: 1,
  title: say('答复信访人', 'Reply to the petitioner'),
  sections: [
    {
      id: 'reply',
      title: say('答复信访人', 'Reply to the petitioner'),
      fields: {
        on: date({ clause: '6.2.a', label: say('答复日期', 'Day'), notAfter: 'today', initial: 'today' }),
        at: time({ clause: '6.2.a', label: say('时间', 'Time') }),
        means: choice({ clause: '7.1.4.i', label: say('方式', 'How'), options: replyMeans.map((means) => option(means, replyMeansTitles[means])) }),
        text: longText({ clause: '6.2.a', label: say('答复内容', 'What was answered'), seal: 'confidential', max: 8_000, lines: 3 }),
        organ: optional(text({ clause: '7.2.3.d', label: say('作出结果的机关', 'Organ whose result it is'), hint: say('转告机关结果时填写', 'Where the result of an organ is passed on'), seal: 'confidential' })),
        resultOn: optional(date({ clause: '7.2.3.d', label: say('收到结果日期', 'Result received on'), notAfter: 'today' })),
        principles: choices({ clause: '6.2.a', label: say('答复遵循的服务原则', 'Principles it keeps to'), options: principles.map((principle) => option(principle, principleTitles[principle])) }),
        principlesNote: optional(text({ clause: '6.2.a', label: say('未勾选的原因', 'Why not all of them'), hint: say('六项全部勾选的不填', 'Not where all six are ticked'), seal: 'confidential' }))
      }
    }
  ],
  rules: [checkResult, checkPrinciples]
})

export type ReplyAnswers = z.infer<typeof replyForm.recordSchema>

/** 7.2.3.d: a result has its organ and its day, and is known before it is passed on. */
function checkResult({ on, organ, resultOn }: Given): FieldProblem[] {
  if (organ && !resultOn) return [refusal('resultOn', '7.2.3.d', say('请填写收到结果的日期', 'Fill in the day on which the result was received'))]
  if (!organ && resultOn) return [refusal('organ', '7.2.3.d', say('请填写作出结果的机关', 'Fill in the organ whose result it is'))]
  const isLater = typeof on === 'string' && typeof resultOn === 'string' && resultOn > on
  return isLater ? [refusal('resultOn', '7.2.3.d', say('结果的日期不能晚于答复日期', 'The result cannot be later than the reply'))] : []
}

/** 6.2.a: each of the six is kept to, or it is said why not. */
function checkPrinciples({ principles: ticked, principlesNote }: Given): FieldProblem[] {
  if (!Array.isArray(ticked) || ticked.length === 0 || ticked.length === principles.length || principlesNote) return []
  return [refusal('principlesNote', '6.2.a', say('六项原则未全部勾选，请写明原因', 'Not all six are ticked: say why'))]
}
