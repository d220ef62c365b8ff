import { say, type Said } from '@xinshe/words'

/** The parts of an address that name a form a case has once. */
export const formIds = { intake: 'core.intake', assessment: 'core.assessment', plan: 'core.plan', closure: 'core.closure' } as const

/** How a form is called on the page: short, with its letter where the standard gives one. */
export function shortTitle(id: string, ordinal?: number): Said {
  if (id === 'core.intake') return say('A 接案表', 'A Intake form')
  if (id === 'core.assessment') return say('预估', 'Assessment')
  if (id === 'core.plan') return say('服务计划', 'Service plan')
  if (id === 'core.closure') return say('C 结案表', 'C Closure form')
  return ordinal === undefined ? say('B 会谈表', 'B Interview form') : say(`B 会谈表 第 ${ordinal} 次`, `B Interview form no. ${ordinal}`)
}

/** What signing this form means, said above the signature (A.29, B.13, C.12). */
export function signingStatement(id: string): Said {
  if (id === 'core.intake') return say('签名后接案表即锁定，送项目负责人签批（A.29–A.31）；如需更改，将生成新的版本。', 'Signing locks the form and sends it to the project lead (A.29–A.31); a change makes a new version.')
  if (id === 'core.assessment') return say('签名后预估即锁定，送项目负责人签批；如需更改，将生成新的版本。', 'Signing locks the assessment and sends it to the project lead; a change makes a new version.')
  if (id === 'core.plan') return say('签名后计划即锁定，送项目负责人签批；如需更改，将生成新的版本。', 'Signing locks the plan and sends it to the project lead; a change makes a new version.')
  if (id === 'core.closure') return say('签名后结案表即锁定，送项目负责人评估签批（C.12–C.16）。', 'Signing locks the form and sends it to the project lead for evaluation (C.12–C.16).')
  return say('签名后会谈表即锁定，送项目负责人签批（B.13–B.17）；如需更改，将生成新的版本。', 'Signing locks the form and sends it to the project lead (B.13–B.17); a change makes a new version.')
}
