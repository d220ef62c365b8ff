import { say } from '@xinshe/words'

/** Invented cases, enough to fill a page of a list. */
export const sampleCases = Array.from({ length: 20 }, (_, at) => ({
  id: `case-${at}`,
  number: `LC-2026-${String(331 - at * 7).padStart(4, '0')}`,
  name: ['王**', '李*', '陈**', '欧阳**', '何*'][at % 5]!,
  subject: [
    say('逢源街道旧屋拆迁补偿争议', 'Dispute about compensation for an old house'),
    say('拖欠农民工工资', 'Unpaid wages of migrant workers'),
    say('小区楼下餐饮店油烟噪声长期扰民，多次反映未解决', 'Fumes and noise of a restaurant below the flats, reported many times'),
    say('临时救助申请进度', 'Progress of an application for relief')
  ][at % 4]!,
  stage: [say('登记', 'Registered'), say('服务中', 'In service'), say('已结案', 'Closed')][at % 3]!,
  risk: (['blue', 'yellow', 'orange', 'red'] as const)[(at * 7) % 4]!,
  worker: ['陈小芳', '黄志强', '梁敏'][at % 3]!,
  visits: (at * 3) % 11,
  updated: `11-${String(23 - (at % 20)).padStart(2, '0')} ${['周一', '周日', '周六'][at % 3]}`
}))

export const riskNames = {
  red: say('红色', 'Red'),
  orange: say('橙色', 'Orange'),
  yellow: say('黄色', 'Yellow'),
  blue: say('蓝色', 'Blue')
}
