/** One line of a demo's flow. */
export interface DemoLine {
  readonly step: string
  /** Hours after the opening of the flow; what happened at its opening is its author's. */
  readonly after: number
  readonly answers: Record<string, unknown>
  /** The step whose newest line it follows up. */
  readonly follows?: string
}

const pairs = [['卢建中', '甘月好'], ['容伟强', '伍少珍'], ['江镇南', '詹秀莲'], ['黎汉生', '凌美娟'], ['骆志坚', '古燕芬']] as const
const homes = [
  ['出租屋，一房一厅', '两位老人同住，屋顶渗水，家中备药不足。', '无业', '原在制衣厂，停工半年，正在找零工。'],
  ['自建平房', '一人居住，水电已停过一次，邻居常送饭。', '农贸市场摊位', '摊位租金拖欠三个月，生意清淡。'],
  ['安置房五楼，无电梯', '丈夫瘫痪在床，出门就医需人背下楼。', '无业', '专职照料，无法外出工作。']
] as const

/** 7.2.1, from the count at the door to the notice. @param office who was called; null while nobody works on it @param turn which of the invented people */
export function collectiveLines(headcount: number, office: string | null, turn: number): DemoLine[] {
  const counted = { step: 'collective/headcount', after: 0, answers: { headcount } }
  if (!office) return [counted]
  const names = pairs[turn % pairs.length]!
  return [
    counted,
    ...names.map((name, index) => ({ step: 'collective/representative', after: 0.2, answers: { name, contact: `1380013${String(70 + turn).padStart(3, '0')}${index + 1}`, mandate: 'verbal' } })),
    { step: 'collective/notice', after: 0.4, answers: { organ: office, whom: '值班室' } },
    { step: 'collective/claims', after: 0.6, answers: { place: office.replace(/办事处$/, ''), nature: '民生诉求', claims: '一、说明办理进度；二、给出书面答复；三、由街道牵头召开一次协调会。' } },
    { step: 'collective/arrival', after: 0.9, follows: 'collective/notice', answers: { who: '综治办两名工作人员' } },
    { step: 'collective/meeting', after: 1.5, answers: { organs: `${office}、责任单位`, opinion: '责任单位七日内核实情况并书面答复；街道十五日内组织一次协调会，结果由社工转告代表。' } },
    { step: 'collective/informed', after: 2, answers: { whom: names.join('、'), told: `一、诉求已登记，由${office}牵头办理；\n二、责任单位七日内核实并书面答复；\n三、十五日内组织一次协调会；\n四、办理结果由负责社工电话告知代表。` } }
  ]
}

/** 7.2.3: what is done in the first weeks. @param turn which of the invented homes */
export function hardshipLines(turn: number): DemoLine[] {
  const [home, homeFindings, workplace, workFindings] = homes[turn % homes.length]!
  return [
    { step: 'hardship/organ', after: 26, answers: { organ: '街道公共服务办公室', text: '说明家庭收入和病情，对方同意优先受理临时救助申请。' } },
    { step: 'hardship/visit', after: 50, answers: { home, homeFindings, workplace, workFindings } },
    { step: 'hardship/application', after: 74, answers: { type: 'temporary', organ: '街道公共服务办公室' } },
    { step: 'hardship/application-result', after: 260, follows: 'hardship/application', answers: { result: 'granted', amount: 3600 } }
  ]
}

/** 7.2.2.e; level, plan and judgement are those of the rating. */
export const irrationalLines: readonly DemoLine[] = [
  { step: 'irrational/on-site', after: 0.5, answers: { text: '请至安静房间，倒水、陪坐，待其平静后说明受理范围和下一步时间。', materials: '《信访工作条例》宣传折页' } }
]
