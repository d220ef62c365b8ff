import {
  choice,
  choices,
  computed,
  date,
  defineForm,
  longText,
  onlyWhen,
  option,
  optional,
  rows,
  text
} from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { closureRules } from './closure-rules.ts'

/** One row of C.10: a stage goal and what became of it. The printed number is the row's place. */
export const closureGoal = {
  goal: longText({ clause: 'C.10.2', label: say('阶段性目标', 'Stage goal'), max: 2_000, lines: 2 }),
  result: choice({
    clause: 'C.10.3',
    label: say('目标达成情况', 'Result'),
    options: [
      option('achieved', say('达成', 'Achieved')),
      option('partly', say('部分达成', 'Partly achieved')),
      option('not-achieved', say('未达成', 'Not achieved'))
    ]
  }),
  resultNote: optional(longText({ clause: 'C.10.3', label: say('达成情况说明', 'Explanation'), max: 2_000, lines: 2 })),
  remark: optional(longText({ clause: 'C.10.4', label: say('备注', 'Remarks'), max: 2_000, lines: 2 }))
} as const

/** Table C.1 in printed order, C.01–C.11. */
export const closureFields = {
  ending: choice({
    clause: 'C.01',
    label: say('类别', 'Category'),
    options: [option('referred', say('个案转介', 'Case referred')), option('ended', say('个案结束', 'Case ended'))]
  }),
  name: computed({ clause: 'C.02', label: say('案主姓名', 'Name of client'), gives: 'text', seal: 'identity' }),
  worker: computed({ clause: 'C.03', label: say('负责社工', 'Responsible worker'), gives: 'text' }),
  openedOn: date({ clause: 'C.04', label: say('开案/转入日期', 'Date opened or transferred in') }),
  openedOnReason: optional(
    text({
      clause: 'C.04',
      label: say('更改开案日期的原因', 'Why the date was changed'),
      printed: false,
      seal: 'confidential'
    })
  ),
  closedOn: date({ clause: 'C.05', label: say('结案/转出日期', 'Date closed or transferred out'), initial: 'today' }),
  referralReasons: onlyWhen(
    'ending',
    ['referred'],
    choices({
      clause: 'C.06',
      label: say('转介原因', 'Reasons for referral'),
      options: [
        option(
          'scope',
          say('问题超出本机构服务范畴，机构不能提供求助者所需的服务', "The problem lies beyond this agency's services")
        ),
        option('area', say('服务对象生活在本机构服务区域之外', "The client lives outside this agency's area")),
        option('worker-change', say('社工的工作变动', 'Change in the work of the social worker')),
        option(
          'relationship',
          say(
            '案主与社工之间的关系，双方希望更换社工',
            'The relationship between client and worker; both wish a change'
          )
        ),
        option('other', say('其他', 'Other'), { printedAs: '其他：', other: 'referralReasonOther' })
      ]
    })
  ),
  referralReasonOther: optional(text({ clause: 'C.06', label: say('其他', 'Other'), seal: 'confidential' })),
  kind: optional(
    choice({
      clause: 'C.07',
      label: say('结案类型', 'Type of closure'),
      options: [
        option('achieved', say('目标达成', 'Goals achieved')),
        option('referred', say('转介', 'Referred')),
        option('self-ended', say('案主自决终止服务', 'Client ended the service')),
        option('moved-away', say('远离服务区域', 'Moved away')),
        option('died', say('离世', 'Died')),
        option('other', say('其他', 'Other'), { other: 'kindOther' })
      ]
    })
  ),
  kindOther: optional(text({ clause: 'C.07', label: say('其他', 'Other'), seal: 'confidential' })),
  resources: optional(longText({ clause: 'C.08', label: say('链接的资源', 'Resources linked'), seal: 'confidential' })),
  organs: optional(
    longText({
      clause: 'C.09',
      label: say('联络的相关部门', 'Departments contacted'),
      hint: say('一行一个部门', 'One department a line'),
      seal: 'confidential'
    })
  ),
  goals: optional(
    rows({
      clause: 'C.10',
      label: say('目标达成情况', 'Results of the goals'),
      seal: 'confidential',
      fields: closureGoal
    })
  ),
  reflection: optional(
    longText({
      clause: 'C.11',
      label: say('社工反思及建议', "Worker's reflections and suggestions"),
      lines: 6,
      seal: 'confidential'
    })
  )
} as const

/**
 * Annex C, table C.1: closing or referring a case. The worker signs it (C.12, C.13); the lead answers with a
 * `closureReview` (C.14–C.16). `given.name` and `given.worker` are the names at the closing (C.02, C.03).
 */
export const closureForm = defineForm({
  id: 'core.closure',
  version: 1,
  title: say('信访社会工作服务结案表', 'Closure form for petition social work'),
  sections: [{ id: 'closure', title: say('结案', 'Closure'), fields: closureFields }],
  rules: closureRules
})

export type Closure = z.infer<typeof closureForm.recordSchema>
export type ClosureDraft = z.infer<typeof closureForm.draftSchema>

/** C.01, C.07: the petitioner has died, and no risk is left to be lowered or handed on. */
export function endsByDeath({ ending, kind }: { readonly ending?: unknown; readonly kind?: unknown }): boolean {
  return ending === 'ended' && kind === 'died'
}

/** C.06: with reasons 3 and 4 the worker changes, not the agency; a hand-over inside keeps the case and its number. */
export function suggestsHandOver({ ending, referralReasons }: Pick<ClosureDraft, 'ending' | 'referralReasons'>): boolean {
  const reasons: readonly string[] = (ending === 'referred' && referralReasons) || []
  return reasons.includes('worker-change') || reasons.includes('relationship')
}
