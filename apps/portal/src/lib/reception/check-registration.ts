import { checkPetitioner } from '@xinshe/core/petitioner/check-petitioner.ts'
import { coreRefusals } from '@xinshe/core/refusals.ts'
import { refusal, type FieldProblem } from '@xinshe/forms'
import { firstPetitionDay, isDay, isTime, say } from '@xinshe/words'
import { wrongAccused, type AccusedText } from '#lib/screening/accused.ts'
import { petitionerOf, type ContactText, type MatterText, type PetitionerText } from './registration.ts'

interface Typed {
  /** Null: the petitioner is already known. */
  petitioner: PetitionerText | null
  /** Null: the matter is already known. */
  matter: MatterText | null
  contact: ContactText
  /** Left out where the matter is no accusation. */
  accused?: AccusedText | undefined
}

/** What stands against registering, in the order of the page (7.1.1.b–e, 3.1). Names are those of the boxes. */
export function checkRegistration({ petitioner, matter, contact, accused }: Typed, today: string): FieldProblem[] {
  return [...(petitioner ? ofPetitioner(petitioner, today) : []), ...ofContact(contact, today), ...(matter ? ofMatter(matter, today) : []), ...(accused ? ofAccused(accused) : [])]
}

function ofPetitioner(text: PetitionerText, today: string): FieldProblem[] {
  if (text.isAnonymous && text.anonymousReason.trim() === '')
    return [refusal('anonymousReason', '7.1.1.b', say('请写明不愿透露姓名的原因', 'State why there is no name'))]
  return checkPetitioner(petitionerOf(text), today).map((problem) => ({ ...problem, field: boxOf(problem.field) }))
}

/** `identity.phones.0` is the box `phones`. */
export function boxOf(path: string): string {
  return path.replace(/^identity\./, '').replace(/\.\d+$/, '')
}

function ofContact({ channel, day, time, headcount }: ContactText, today: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!channel) problems.push(refusal('channel', '3.1', say('请选择信访渠道', 'Choose how the petitioner came')))
  if (!isDay(day)) problems.push(refusal('day', undefined, say('请填写日期', 'Fill in the date')))
  else if (day > today) problems.push(refusal('day', undefined, say('日期不能晚于今天', 'The date cannot be later than today')))
  else if (day < firstPetitionDay) problems.push(refusal('day', undefined, coreRefusals['time/too-early']))
  if (time !== '' && !isTime(time)) problems.push(refusal('time', undefined, say('时间应为 24 小时制，如 09:30', 'Use the 24-hour clock, for example 09:30')))
  if (headcount === null || !Number.isInteger(headcount) || headcount < 1 || headcount > 99_999)
    problems.push(refusal('headcount', '3.7', say('人数应为 1 至 99,999 的整数', 'A whole number from 1 to 99,999')))
  return problems
}

function ofMatter({ title, receivedOn }: MatterText, today: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (title.trim() === '') problems.push(refusal('title', '7.1.1.e', say('请用一句话写明信访事项', 'Say in one sentence what the petition is about')))
  if (!isDay(receivedOn)) problems.push(refusal('receivedOn', '7.1.1.e', say('请填写登记日期', 'Fill in the date of registration')))
  else if (receivedOn > today) problems.push(refusal('receivedOn', '7.1.1.e', say('登记日期不能晚于今天', 'The date of registration cannot be later than today')))
  else if (receivedOn < firstPetitionDay) problems.push(refusal('receivedOn', '7.1.1.e', coreRefusals['time/too-early']))
  return problems
}

function ofAccused(text: AccusedText): FieldProblem[] {
  return Object.entries(wrongAccused(text)).map(([field, message]) => refusal(field, '7.1.2.i', message))
}
