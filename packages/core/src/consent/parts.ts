import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/**
 * What of a case may go to somebody outside its contract, in the smallest pieces a person decides about (4.5.b, 6.4):
 * nothing goes along by itself.
 */
export const sharedParts = ['name', 'phone', 'id-number', 'address', 'matter', 'intake', 'assessment', 'interview', 'plan', 'closure'] as const
export const sharedPart = z.enum(sharedParts)
export type SharedPart = (typeof sharedParts)[number]

export const sharedPartTitles: Readonly<Record<SharedPart, Said>> = {
  name: say('姓名', 'Name'),
  phone: say('联系电话', 'Telephone'),
  'id-number': say('证件号码', 'Identity number'),
  address: say('住址', 'Address'),
  matter: say('信访事项概况', 'Summary of the matter'),
  intake: say('接案表（附录 A）', 'Intake form (Annex A)'),
  assessment: say('预估', 'Assessment'),
  interview: say('会谈记录（附录 B）', 'Interview record (Annex B)'),
  plan: say('服务计划', 'Service plan'),
  closure: say('结案表（附录 C）', 'Closure form (Annex C)')
}
