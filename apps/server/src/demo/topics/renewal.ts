import type { Topic } from './topic.ts'

/** 旧改回迁 */
export const renewal: Topic = {
  needs: ['policy', 'demand', 'emotion', 'family'],
  stories: [
    {
      title: '反映{village}旧村改造回迁房逾期未交',
      summary: '{village}{year}年签约搬迁，约定三年回迁，至今楼栋未封顶，信访人一家租房已搬{n2}次。',
      organs: ['区住房和城乡建设局（城市更新）', '村集体经济联社'],
      demand: '要求明确回迁时间，并按协议支付逾期补偿。',
      experience: '与其他搬迁户到过镇里{n2}次、区里一次。',
      background: '案主三代六口，租住两房，祖母九十岁，常问“什么时候回家”。案主怕老人等不到，情绪时常失控。',
      persona: { age: [35, 50], occupation: ['务工', '企业职工'], marital: ['married'], living: ['spouse', 'minor-children', 'other'], livingOther: '与父母、祖母同住', education: ['junior', 'senior'] },
      analysis: '等待没有期限是最大的压力源。社工协助建立稳定的信息通道，比单次答复更重要；同时关注家庭内部因住房引起的冲突。',
      goals: [
        { goal: '搬迁户能按月得到进度信息', indicator: '连续三个月收到书面通报', strategy: '推动更新办、联社和搬迁户建立月度通报', method: '通报文本存档', steps: ['收集搬迁户最关心的五个问题', '与更新办商定通报格式', '参加第一次通报会'] },
        { goal: '家庭住房压力得到缓解', indicator: '取得过渡性住房或租金补助', strategy: '链接公租房、村集体互助金', method: '核对补助到账', steps: ['核对申请条件', '递交申请'] }
      ],
      interviews: [
        { purpose: '了解搬迁以来的经历', record: '案主用手机里的照片讲老屋，“这棵龙眼是阿嫲种的”。讲到第三次搬家时停了很久。社工没有打断。案主说最难答的是老人问日期。', evaluation: '有明显的失落感，愤怒背后是对老人的愧疚。', followUp: '了解更新办的进度口径。' },
        { purpose: '整理诉求，准备与更新办沟通', record: '与案主及两名邻居把诉求写成五个问题，去掉指责的话。案主问“这样写他们会答吗”，社工说至少不容易答非所问。', evaluation: '由情绪表达转为问题表达。', followUp: '递交更新办，约定答复时间。' },
        { mode: 'accompany', purpose: '参加通报会', record: '更新办主任到场，承认停工原因是资金，给出分栋复工的时间表，并同意每月通报。现场有人拍桌子，案主起身劝住。', evaluation: '案主发挥了正面的带头作用。', followUp: '跟进第一期通报。' },
        { purpose: '讨论家庭过渡安排', record: '公租房初审通过。案主带家中老人看过一次，老人说“有电梯，可以”。案主第一次笑。', evaluation: '家庭压力减轻，等待有了盼头。', followUp: '搬入后回访。' }
      ],
      resources: '镇街更新办、村集体经济联社、公共租赁住房、长者服务中心',
      reflection: '时间表即使不理想，也比没有好。建议更新项目把月度通报写进协议。'
    },
    {
      title: '反映旧改临时安置费停发',
      summary: '改造公司自{month}月起停发临时安置费，信访人家庭租金压力大，要求恢复发放。',
      organs: ['镇街城市更新办公室', '村集体经济联社'],
      demand: '要求补发停发的安置费{amount}元。',
      experience: '参加过联社的通报会，认为只讲困难没有时间表。',
      background: '案主原有临街铺面出租，搬迁后失去租金收入，妻子怀二胎，经济压力大。',
      persona: { gender: 'male', age: [28, 38], occupation: ['个体经营'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['junior', 'senior'], economy: 'tight' },
      analysis: '安置费停发直接断了租金，家里又将添人口，经济是首要压力。先争取恢复发放或垫付，再规划过渡的生计。',
      goals: [
        { goal: '安置费恢复或有书面的补发安排', indicator: '取得更新办的补发时间表', strategy: '协助搬迁户共同提出申请，请联社垫付', method: '核对到账', steps: ['整理停发的月份', '共同提出申请', '取得补发时间表'] },
        { goal: '家庭有过渡的收入', indicator: '取得租金补助或临时铺位', strategy: '链接村集体互助金和临时摊位', method: '回访记录收入变化', steps: ['申请互助金', '登记临时摊位'] }
      ],
      interviews: [
        { purpose: '了解停发后的家庭开支', record: '案主把房租、产检和奶粉写在一张烟盒纸上，说“铺头在的时候，从来没有欠过人”。社工帮其按月排好，缺口一目了然。', evaluation: '经济压力大，思路清楚。', followUp: '向更新办了解停发的原因。' },
        { purpose: '与更新办和联社商量', record: '更新办说改造公司的账户被冻结，联社同意先从互助金垫付两个月。案主把补发的月份逐一写进申请。', evaluation: '得到可以等的办法，情绪平稳。', followUp: '登记临时摊位。' },
        { mode: 'phone', purpose: '跟进补发和摊位', record: '第一笔垫付已到账，夜市的临时摊位也批了，案主重新卖起了牛杂。', evaluation: '目标大部分达成，家里安定。', followUp: '补发完成后结案。' }
      ],
      resources: '镇街更新办、村集体经济联社、夜市临时摊位',
      reflection: '先垫上两个月的租金，才谈得上等。'
    },
    {
      title: '反映回迁房面积与协议不符',
      summary: '信访人认为回迁房测绘面积比协议少，要求复核并退补差价{amount}元。',
      organs: ['区住房和城乡建设局（城市更新）', '区不动产登记中心'],
      demand: '要求复核面积、公开测绘报告。',
      experience: '到过市信访局一次，被告知由区里办理。',
      background: '案主未婚，与父母同住，因家中住房不定，婚事推迟，与父母时有争执。',
      persona: { age: [26, 34], occupation: ['企业职工'], marital: ['single'], living: ['other'], livingOther: '与父母同住', education: ['college', 'university'] },
      analysis: '面积争议有测绘可以复核，案主与父母的争执则是住房不定的另一面。技术问题按程序走，家里的话要坐下来说。',
      goals: [
        { goal: '回迁房面积得到复核', indicator: '取得测绘复核报告', strategy: '协助申请复核，请测绘机构当面说明', method: '核对报告', steps: ['对照协议和测绘图', '申请复核', '当面听取说明'] },
        { goal: '家人为婚事和住房取得一致', indicator: '家庭会谈后有共同的安排', strategy: '家庭会谈，整理各人的期望', method: '家人自评', steps: ['家庭会谈一次', '写下住房安排'] }
      ],
      interviews: [
        { purpose: '了解面积的差异和家里的情况', record: '案主带来协议和测绘图，用尺子量给社工看。说到婚期又推了半年，父母怪自己签得太快。', evaluation: '诉求具体，家庭有张力。', followUp: '查阅测绘复核的程序。' },
        { mode: 'accompany', purpose: '陪同听取测绘说明', record: '测绘人员说明阳台按一半计算，另有一处墙体算少了，可以更正。案主当场重新算了一遍，差距缩小到两平方米。', evaluation: '理解了算法，接受更正。', followUp: '提交更正申请。' },
        { purpose: '家庭会谈', record: '父母说急的是怕耽误孩子，案主说怕父母没有地方住。三人写下先领证、房子到手再摆酒的安排。', evaluation: '家人取得一致，气氛缓和。', followUp: '跟进更正。' },
        { mode: 'phone', purpose: '跟进面积更正', record: '更正报告已出，差价退回。案主说请帖已经在写了。', evaluation: '目标达成。', followUp: '结案。' }
      ],
      resources: '测绘机构、区不动产登记中心、家庭综合服务中心',
      reflection: '尺子量得清面积，家里的话要坐下来说。'
    }
  ]
}
