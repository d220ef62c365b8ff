import { refusal, warning, type FieldProblem, type FormContext, type GivenOf, type Rule } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { readIdNumber } from '../petitioner/id-number.ts'
import { readPhones } from '../petitioner/phone.ts'
import { isWithheld, withheldName } from '../petitioner/withheld-name.ts'
import type { intakeAssessment, intakePlan } from './intake-assessment.ts'
import type { intakeClient } from './intake-client.ts'
import type { intakeRecord } from './intake-record.ts'

export interface IntakeContext extends FormContext {
  /** The petitioner's identity number where one is registered: gender and birth are compared with it. */
  readonly idNumber?: string | undefined
  /** Whether the petitioner is registered without a name (7.1.1.b); left out where nobody knows. */
  readonly isAnonymous?: boolean | undefined
}

type Given = GivenOf<typeof intakeRecord & typeof intakeClient & typeof intakeAssessment & typeof intakePlan>

/** The rules of Annex A that look at more than one field or beyond the form. */
export const intakeRules: readonly Rule<Given, IntakeContext>[] = [checkName, checkGender, checkPhone, checkBirth]

/** A.09: who is registered by name is not anonymous; the reason for giving none belongs to the registration. */
function checkName({ name }: Given, { isAnonymous }: IntakeContext): FieldProblem[] {
  if (!name && isAnonymous)
    return [
      warning(
        'name',
        'A.09',
        say(
          `登记时没有姓名：如仍不愿透露，请填“${withheldName.zh}”`,
          `The registration has no name: if it is still withheld, write “${withheldName.zh}”`
        )
      )
    ]
  if (!isWithheld(name) || isAnonymous !== false) return []
  return [
    refusal(
      'name',
      'A.09',
      say('登记中有案主的姓名，请填写姓名', 'The registration has a name; write it here')
    )
  ]
}

/** A.10: an identity number of the other gender warns, never blocks. */
function checkGender({ gender }: Given, { idNumber }: IntakeContext): FieldProblem[] {
  if (!idNumber || !gender || gender === 'undisclosed') return []
  const onCard = readIdNumber(idNumber).gender
  if (!onCard || onCard === gender) return []
  return [
    warning(
      'gender',
      'A.10',
      say('与身份证号码中的性别不一致，请核对', 'Differs from the gender in the identity number, please check')
    )
  ]
}

/** A.11: one or several numbers; an impossible length is refused. */
function checkPhone({ phone }: Given): FieldProblem[] {
  const wrong = readPhones(phone ?? '').find((read) => !read.ok)
  return wrong && !wrong.ok ? [refusal('phone', 'A.11', wrong.why)] : []
}

/** A.13: born before the first contact, and as the identity number says. */
function checkBirth({ bornOn, firstContactOn }: Given, { idNumber }: IntakeContext): FieldProblem[] {
  if (!bornOn) return []
  if (firstContactOn && bornOn > firstContactOn)
    return [
      refusal(
        'bornOn',
        'A.13',
        say('出生年月不能晚于初次接触日期', 'The date of birth cannot be later than the first contact')
      )
    ]
  const onCard = idNumber && readIdNumber(idNumber).bornOn
  if (!onCard || onCard.startsWith(bornOn)) return []
  return [
    warning(
      'bornOn',
      'A.13',
      say(
        '与身份证号码中的出生日期不一致，请核对',
        'Differs from the date of birth in the identity number, please check'
      )
    )
  ]
}
