import type { Topic } from './topic.ts'

/** 邻里漏水 */
export const leak: Topic = {
  titles: ['反映楼上漏水长期无人处理', '反映邻居加建影响采光和排水', '反映相邻果园排水引起的纠纷'],
  summaries: [
    '信访人家中卫生间天花漏水{n2}个月，楼上住户称不是自家原因，物业和居委会调解两次没有结果。',
    '邻居在天台搭建铁棚，雨水直排到信访人外墙，墙体发霉，信访人要求拆除。',
    '两家果园相邻，上家改沟后雨季积水，信访人{n}棵果树受损，双方争吵。'
  ],
  organs: ['街道办事处', '区城市管理和综合执法局', '村民委员会'],
  demands: ['要求楼上维修并赔偿损失{fee}元。', '要求拆除违建铁棚、修复外墙。', '要求恢复原水沟并赔偿果树损失。'],
  experiences: ['居委会调解{n2}次，对方没有到场。', '报过警，民警建议走调解或诉讼。', '初次反映。'],
  backgrounds: [
    '案主与楼上住户原本相熟，孩子同校。漏水后双方在群里互相指责，如今电梯里碰到都低头看手机。',
    '案主腿脚不便，家中常年潮湿，关节疼痛加重。儿子主张起诉，案主不愿“撕破脸”。',
    '两家祖上是堂亲，因水沟多年不和，年轻一辈想和好却开不了口。'
  ],
  personas: [
    { age: [32, 45], occupation: ['企业职工', '个体经营'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['senior', 'college'] },
    { age: [62, 76], occupation: ['退休'], marital: ['widowed'], living: ['adult-children'], education: ['primary', 'junior'] },
    { age: [40, 60], occupation: ['务农'], marital: ['married'], living: ['spouse'], education: ['primary', 'junior'] }
  ],
  needs: ['neighbour', 'emotion', 'legal'],
  analyses: ['技术原因不明使双方互相猜疑，第三方检测是打开局面的关键；关系修复须放在责任之前或同时进行。', '以调解理论分析，双方的立场对立，但都希望不再为此烦心，这是共同利益。'],
  goals: [
    { goal: '查明漏水原因并修好', indicator: '两周内无新渗水', strategy: '联系第三方检测，双方事先约定费用分担', method: '现场查看和照片对比', steps: ['双方签下检测约定', '完成闭水试验', '按结果维修'] },
    { goal: '邻里恢复正常往来', indicator: '双方见面能打招呼', strategy: '分别面谈、再共同面谈', method: '双方自评', steps: ['分别面谈各一次', '共同面谈一次'] }
  ],
  interviews: [
    { purpose: '入户查看，了解经过', record: '卫生间天花有脸盆大的水渍，案主用三个桶接水。谈到楼上时说“我又不是要他的钱”。社工拍照并征得同意后拜访楼上，对方开门第一句是“又来告状”。', evaluation: '双方都有委屈，案主愿意协商，对方抵触。', followUp: '联系物业工程部和检测公司。' },
    { purpose: '与楼上住户单独面谈', record: '对方承认装修时动过水管，怕的是“赔不完”。社工说明检测后责任分清、费用可以商量，对方同意先检测。', evaluation: '抵触减轻，关键在费用预期。', followUp: '起草检测约定。' },
    { purpose: '共同面谈，签下约定', record: '双方在居委会见面，先谈孩子开学的事，气氛缓和。约定检测费各半，若属楼上责任由楼上修、楼下免赔家具。双方签字。', evaluation: '约定清楚，关系缓和。', followUp: '周末闭水试验。' },
    { mode: 'phone', purpose: '确认维修结果', record: '检测为楼上地漏老化，三天修好。案主送了一袋荔枝上楼。楼上回了一盆花。', evaluation: '目标达成。', followUp: '半个月后回访，无渗水即结案。' }
  ],
  resources: ['物业工程部、第三方检测、居委会调解室'],
  reflections: ['先约定再检测，谁都不怕结果。一袋荔枝胜过十次调解。']
}
