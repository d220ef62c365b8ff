import type { Topic } from './topic.ts'

/** 旧改回迁 */
export const renewal: Topic = {
  titles: ['反映{village}旧村改造回迁房逾期未交', '反映旧改临时安置费停发', '反映回迁房面积与协议不符'],
  summaries: [
    '{village}{year}年签约搬迁，约定三年回迁，至今楼栋未封顶，信访人一家租房已搬{n2}次。',
    '改造公司自{month}月起停发临时安置费，信访人家庭租金压力大，要求恢复发放。',
    '信访人认为回迁房测绘面积比协议少，要求复核并退补差价{amount}元。'
  ],
  organs: ['区住房和城乡建设局（城市更新）', '镇街城市更新办公室', '村集体经济联社'],
  demands: ['要求明确回迁时间，并按协议支付逾期补偿。', '要求补发停发的安置费{amount}元。', '要求复核面积、公开测绘报告。'],
  experiences: ['与其他搬迁户到过镇里{n2}次、区里一次。', '参加过联社的通报会，认为只讲困难没有时间表。', '到过市信访局一次，被告知由区里办理。'],
  backgrounds: [
    '案主三代六口，租住两房，祖母九十岁，常问“什么时候回家”。案主怕老人等不到，情绪时常失控。',
    '案主原有临街铺面出租，搬迁后失去租金收入，妻子怀二胎，经济压力大。',
    '案主未婚，与父母同住，因家中住房不定，婚事推迟，与父母时有争执。'
  ],
  personas: [
    { age: [35, 50], occupation: ['务工', '企业职工'], marital: ['married'], living: ['spouse', 'minor-children', 'other'], livingOther: '与父母、祖母同住', education: ['junior', 'senior'] },
    { gender: 'male', age: [28, 38], occupation: ['个体经营'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['junior', 'senior'], economy: 'tight' },
    { age: [26, 34], occupation: ['企业职工'], marital: ['single'], living: ['other'], livingOther: '与父母同住', education: ['college', 'university'] }
  ],
  needs: ['policy', 'demand', 'emotion', 'family'],
  analyses: ['等待没有期限是最大的压力源。社工协助建立稳定的信息通道，比单次答复更重要；同时关注家庭内部因住房引起的冲突。', '案主的愤怒有现实依据，不宜简单安抚；以增权理论协助其理性组织、有序表达。'],
  goals: [
    { goal: '搬迁户能按月得到进度信息', indicator: '连续三个月收到书面通报', strategy: '推动更新办、联社和搬迁户建立月度通报', method: '通报文本存档', steps: ['收集搬迁户最关心的五个问题', '与更新办商定通报格式', '参加第一次通报会'] },
    { goal: '家庭住房压力得到缓解', indicator: '取得过渡性住房或租金补助', strategy: '链接公租房、村集体互助金', method: '核对补助到账', steps: ['核对申请条件', '递交申请'] }
  ],
  interviews: [
    { purpose: '了解搬迁以来的经历', record: '案主用手机里的照片讲老屋，“这棵龙眼是阿嫲种的”。讲到第三次搬家时停了很久。社工没有打断。案主说最难答的是老人问日期。', evaluation: '有明显的失落感，愤怒背后是对老人的愧疚。', followUp: '了解更新办的进度口径。' },
    { purpose: '整理诉求，准备与更新办沟通', record: '与案主及两名邻居把诉求写成五个问题，去掉指责的话。案主问“这样写他们会答吗”，社工说至少不容易答非所问。', evaluation: '由情绪表达转为问题表达。', followUp: '递交更新办，约定答复时间。' },
    { mode: 'accompany', purpose: '参加通报会', record: '更新办主任到场，承认停工原因是资金，给出分栋复工的时间表，并同意每月通报。现场有人拍桌子，案主起身劝住。', evaluation: '案主发挥了正面的带头作用。', followUp: '跟进第一期通报和安置费补发。' },
    { purpose: '讨论家庭过渡安排', record: '公租房初审通过。案主带家中老人看过一次，老人说“有电梯，可以”。案主第一次笑。', evaluation: '家庭压力减轻，等待有了盼头。', followUp: '搬入后回访。' }
  ],
  resources: ['镇街更新办、村集体经济联社、公共租赁住房、长者服务中心'],
  reflections: ['时间表即使不理想，也比没有好。建议更新项目把月度通报写进协议。']
}
