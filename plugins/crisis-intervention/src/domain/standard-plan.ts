import type { Plan } from '../forms/plan-form.ts'

const step = (text: string, [red, orange, yellow, blue]: readonly [number, number, number, number], isPolice = false) => ({ text, red, orange, yellow, blue, ...(isPolice && { isPolice }) })

/** The plan that is there from the first day, so that nobody writes a plan while somebody is in danger. The minutes are our own choice. */
export const standardPlan: Plan = {
  name: '通用应急预案',
  startRed: 5,
  startOrange: 10,
  startYellow: 30,
  startBlue: 60,
  steps: [
    step('核实情况：人在何处、是否安全、身边有谁', [5, 10, 30, 60]),
    step('通知公安（110 或派出所），记下接警单号', [10, 20, 60, 120], true),
    step('请社区（村居）到场协助', [15, 30, 120, 240]),
    step('需要救治或评估时联系 120 或医院', [15, 30, 120, 240]),
    step('联系近亲属或监护人', [20, 40, 120, 240]),
    step('专人陪护，移开危险物品，疏导周围人员', [30, 60, 240, 480]),
    step('向信访部门报告处置情况', [30, 60, 480, 1440]),
    step('安排后续心理支持和风险复评', [120, 240, 1440, 1440])
  ]
}
