import { defineForm, longText, optional, refusal, rows, type FieldProblem, type FormContext } from '@xinshe/forms'
import { say } from '@xinshe/words'
import type { z } from 'zod'
import { need } from '../plan/need.ts'
import { familyMember } from './family-member.ts'
import { strength } from './strength.ts'
import { system } from './system.ts'

const dimensions = {
  physical: longText({ clause: '7.1.2.a', label: say('生理', 'Physical'), hint: say('健康、疾病、残疾、用药、睡眠和饮食', 'Health, illness, disability, medicines, sleep, meals'), seal: 'confidential' }),
  psychological: longText({ clause: '7.1.2.a', label: say('心理', 'Psychological'), hint: say('情绪、认知、应对方式、动机', 'Mood, thinking, ways of coping, motivation'), seal: 'confidential' }),
  social: longText({ clause: '7.1.2.a', label: say('社会', 'Social'), hint: say('社会角色、人际关系、生计和社会支持', 'Roles, relations, livelihood, support'), seal: 'confidential' })
} as const

const surroundings = {
  earlyExperience: optional(
    longText({
      clause: '7.1.2.b',
      label: say('早期经验', 'Early experience'),
      hint: say('走访过的部门记在“信访经历”中，此处不重复', 'Organs visited are kept in the petition history, not here'),
      seal: 'confidential'
    })
  ),
  family: optional(longText({ clause: '7.1.2.c', label: say('家庭情况', 'Family'), seal: 'confidential' })),
  members: optional(
    rows({
      clause: '7.1.2.c',
      label: say('家庭成员', 'Family members'),
      hint: say('案主本人不列；家系图据此绘制。儿媳、女婿、孙辈有多人时，注明其配偶或父母的序号', 'Without the client; the genogram is drawn from it. For children-in-law and grandchildren give the number of their spouse or parent where there are several'),
      seal: 'confidential',
      shared: false,
      max: 50,
      fields: familyMember
    })
  ),
  systems: optional(
    rows({
      clause: '6.3.1.a',
      label: say('生态系统', 'Systems around the family'),
      hint: say('案主家庭与周围的关系；生态图据此绘制', 'What the family lives among; the ecomap is drawn from it'),
      seal: 'confidential',
      shared: false,
      max: 20,
      since: 2,
      fields: system
    })
  ),
  workplace: optional(longText({ clause: '7.1.2.c', label: say('工作场所情况', 'Workplace'), seal: 'confidential', lines: 2 })),
  community: optional(longText({ clause: '7.1.2.c', label: say('社区情况', 'Community'), seal: 'confidential', lines: 2 }))
} as const

const needsAndStrengths = {
  needs: rows({
    clause: '7.1.2.d',
    label: say('问题和需要', 'Problems and needs'),
    hint: say('按轻重缓急排列；服务计划由此开始', 'The most pressing first; the plan begins with them'),
    seal: 'confidential',
    max: 50,
    fields: need
  }),
  strengths: optional(rows({ clause: '7.1.2.e', label: say('资源和优势', 'Resources and strengths'), seal: 'confidential', max: 50, fields: strength }))
} as const

/** The assessment of a case (7.1.2): signed by the worker, reviewed by the lead. The plan begins with its needs. */
export const assessmentForm = defineForm({
  id: 'core.assessment',
  version: 2,
  title: say('信访人预估', 'Assessment'),
  sections: [
    { id: 'dimensions', title: say('生理、心理、社会发展状况', 'Physical, psychological and social state'), clause: '7.1.2.a', fields: dimensions },
    { id: 'surroundings', title: say('经历与环境', 'Experience and surroundings'), clause: '7.1.2.c', fields: surroundings },
    { id: 'needs', title: say('需要与优势', 'Needs and strengths'), clause: '7.1.2.d', beside: true, fields: needsAndStrengths }
  ],
  rules: [checkBirthYears, checkWhose]
})

/** 7.1.2.c: nobody is born in a year to come. */
function checkBirthYears({ members = [] }: { readonly members?: readonly { readonly birthYear?: number }[] }, { today }: FormContext): FieldProblem[] {
  return members.flatMap(({ birthYear }, row) =>
    birthYear !== undefined && birthYear > Number(today.slice(0, 4)) ? [refusal(`members.${row}.birthYear`, '7.1.2.c', say('出生年份不能晚于今年', 'The year of birth cannot lie ahead'))] : []
  )
}

/** 7.1.2.c: whose spouse or child somebody is, is a row of the table and another one than their own. */
function checkWhose({ members = [] }: { readonly members?: readonly { readonly of?: number }[] }): FieldProblem[] {
  return members.flatMap(({ of }, row) =>
    of !== undefined && (of > members.length || of === row + 1) ? [refusal(`members.${row}.of`, '7.1.2.c', say('请填本表另一行的序号', 'Give the number of another row of this table'))] : []
  )
}

export type Assessment = z.infer<typeof assessmentForm.recordSchema>
export type AssessmentDraft = z.infer<typeof assessmentForm.draftSchema>
