import { refusal, type FieldProblem } from '@xinshe/forms'
import { isDay, say } from '@xinshe/words'

/** A new contract as it is typed. */
export interface ContractText {
  agencyId: string | null
  number: string
  title: string
  starts: string
  ends: string
  areas: string[]
  modules: string[]
  targets: { name: string; unit: string; number: number | null }[]
  reason: string
}

/** What is missing or impossible, in the order of the page (3.9). */
export function checkContract({ agencyId, number, title, starts, ends, areas, targets, reason }: ContractText): FieldProblem[] {
  const missing = (field: string, isMissing: boolean, zh: string, en: string) => (isMissing ? [refusal(field, undefined, say(zh, en))] : [])
  return [
    ...missing('agencyId', !agencyId, '请选择服务机构', 'Choose an agency'),
    ...missing('number', number.trim() === '', '请填写合同编号', 'Fill in the number'),
    ...missing('title', title.trim() === '', '请填写合同名称', 'Fill in the title'),
    ...missing('starts', !isDay(starts), '请填写开始日期', 'Fill in the first day'),
    ...missing('ends', !isDay(ends), '请填写结束日期', 'Fill in the last day'),
    ...missing('ends', isDay(starts) && isDay(ends) && ends < starts, '结束日期不能早于开始日期', 'The last day cannot be before the first'),
    ...missing('areas', areas.length === 0, '请至少选择一个辖区', 'Choose at least one place'),
    ...targets.flatMap(({ name, number }, row) => [
      ...missing(`targets.${row}.name`, name.trim() === '', '请填写指标名称', 'Name the target'),
      ...missing(`targets.${row}.number`, number === null || number < 0 || !Number.isInteger(number), '数量应为不小于 0 的整数', 'A whole number, 0 or more')
    ]),
    ...missing('reason', reason.trim() === '', '请写明事由', 'State the reason')
  ]
}
