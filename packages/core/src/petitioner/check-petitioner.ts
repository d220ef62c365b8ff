import { refusal, warning, type FieldProblem } from '@xinshe/forms'
import { isDay, isMonth, say } from '@xinshe/words'
import { documentDoubts } from './document-doubts.ts'
import { readIdNumber } from './id-number.ts'
import { readPhone } from './phone.ts'
import type { NationalityKind, NewPetitioner, PartyKind } from './petitioner.ts'

/**
 * What stands against registering this petitioner (7.1.1.b–c, 1.b). A doubtful document number warns and never
 * blocks; a phone number of impossible length is refused. Field names are paths: `identity.name`.
 */
export function checkPetitioner(petitioner: NewPetitioner, today: string): FieldProblem[] {
  return [
    ...checkName(petitioner),
    ...checkKind(petitioner),
    ...documentDoubts(petitioner.identity).map((doubt) => warning('identity.idNumber', '7.1.1.b', doubt)),
    ...checkPhones(petitioner),
    ...checkBirth(petitioner, today)
  ]
}

/** The nationalities that fit a party (1.b). */
export const nationalitiesOf: Readonly<Record<PartyKind, readonly NationalityKind[]>> = {
  person: ['citizen', 'foreigner', 'stateless'],
  'legal-person': ['domestic-organisation', 'foreign-organisation'],
  organisation: ['domestic-organisation', 'foreign-organisation']
}

function checkName({ party, anonymousReason, identity }: NewPetitioner): FieldProblem[] {
  if (identity.name || anonymousReason) return []
  const message =
    party === 'person'
      ? say('请填写姓名；不愿透露姓名的，请写明原因', 'Fill in the name, or state why there is none')
      : say('请填写单位名称', 'Fill in the name of the organisation')
  return [refusal('identity.name', '7.1.1.b', message)]
}

function checkKind({ party, nationality, identity }: NewPetitioner): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!nationalitiesOf[party].includes(nationality))
    problems.push(
      refusal(
        'nationality',
        '1.b',
        say('国籍类别与信访人类别不符', 'This nationality does not fit this kind of petitioner')
      )
    )
  if (party !== 'person' && (identity.gender || identity.bornOn))
    problems.push(
      refusal(
        'identity.gender',
        '7.1.1.b',
        say('单位不填性别和出生年月', 'An organisation has no gender or date of birth')
      )
    )
  return problems
}

function checkPhones({ identity: { phones } }: NewPetitioner): FieldProblem[] {
  return phones.flatMap((phone, index) => {
    const read = readPhone(phone)
    return read.ok ? [] : [refusal(`identity.phones.${index}`, 'A.11', read.why)]
  })
}

function checkBirth({ identity: { bornOn, idKind, idNumber, gender } }: NewPetitioner, today: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (bornOn && !isMonth(bornOn) && !isDay(bornOn))
    problems.push(refusal('identity.bornOn', 'A.13', say('没有这一天，请核对', 'There is no such date, please check')))
  else if (bornOn && bornOn > today)
    problems.push(
      refusal('identity.bornOn', 'A.13', say('出生年月不能晚于今天', 'The date of birth cannot be later than today'))
    )
  if (idKind !== 'id-card' || !idNumber) return problems
  const { bornOn: bornOnCard, gender: genderOnCard } = readIdNumber(idNumber)
  if (bornOn && bornOnCard && !bornOnCard.startsWith(bornOn))
    problems.push(
      warning(
        'identity.bornOn',
        'A.13',
        say('与身份证号码中的出生日期不一致', 'Differs from the date of birth in the identity number')
      )
    )
  if (genderOnCard && gender && gender !== 'undisclosed' && gender !== genderOnCard)
    problems.push(
      warning(
        'identity.gender',
        'A.10',
        say('与身份证号码中的性别不一致', 'Differs from the gender in the identity number')
      )
    )
  return problems
}
