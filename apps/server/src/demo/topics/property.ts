import type { Topic } from './topic.ts'

/** 物业纠纷 */
export const property: Topic = {
  needs: ['policy', 'neighbour', 'demand'],
  stories: [
    {
      title: '反映{community}物业公司擅自提高停车费',
      summary: '{community}物业公司{month}月起把停车月保提高一倍，没有征求业主意见，{n}户业主联名反对。',
      organs: ['区住房和城乡建设局', '街道办事处'],
      demand: '恢复原停车收费，涨价须经业主共同决定。',
      experience: '先后向物业前台、社区居委会反映{n}次，物业以“公司统一调价”为由拒绝。',
      background: '案主退休教师，与老伴住{floor}楼，每月靠停车位接送老伴去医院复诊。案主热心公共事务，是楼组长。',
      persona: { age: [62, 75], occupation: ['退休'], marital: ['married'], living: ['spouse'], education: ['college', 'university'] },
      analysis: '矛盾的根源在于小区缺少业主共同决定的渠道，个人反复交涉只会加深对立。可运用社区工作的思路，协助业主依法组织。',
      goals: [
        { goal: '停车收费由业主共同决定', indicator: '召开一次有记录的协商会，物业书面恢复原价', strategy: '联合社区居委会搭建议事平台', method: '会议记录和缴费单', steps: ['拜访物业经理了解难处', '协助业主推选三名代表', '召开第一次协商会'] },
        { goal: '案主由对抗转向协商', indicator: '能带着方案发言', strategy: '角色扮演练习表达，鼓励家人支持', method: '案主自评和家人反馈', steps: ['写出三条建议', '练习用事实和规定说话'] }
      ],
      interviews: [
        { purpose: '了解涨价经过和案主的期望', record: '案主带来前后两张缴费单和联名表，讲话快，多次说“他们就是看不起业主”。社工把事实与感受分开记录，请案主排出三件最要紧的事，排第一的是“先恢复原价再谈”。', evaluation: '诉求合理，情绪激动但能回到事实。', followUp: '查阅停车收费的规定，联系居委会。' },
        { purpose: '说明规定，商量协商的办法', record: '社工介绍了公共车位收费须由业主共同决定的规定。案主说可以发动楼组长挨户征求意见，不再在前台争。', evaluation: '由指责转为寻找办法，主动性强。', followUp: '约物业经理参加协商会。' },
        { purpose: '协商会前的准备', record: '与三名业主代表练习发言，每人限三分钟，先说事实再提建议。案主自嘲“我教了一辈子书，倒忘了先听”。', evaluation: '准备充分，气氛好。', followUp: '周六上午参加协商会。' },
        { mode: 'phone', purpose: '跟进协商结果', record: '协商会上物业同意停车费恢复原价，待业主共同决定。案主说这是半年来第一次觉得“说话有人听”。', evaluation: '目标大部分达成，协商机制初步建立。', followUp: '一个月后回访。' }
      ],
      resources: '社区居民委员会、街道物业管理办公室、社区律师',
      reflection: '小区矛盾多半不是钱的问题，而是知情和参与的问题。'
    },
    {
      title: '反映{community}电梯长期故障物业不维修',
      summary: '{community}{floor}栋两部电梯轮流停运近{n2}个月，高层住户出行困难，物业称维修资金申请未获批。',
      organs: ['区住房和城乡建设局', '街道办事处'],
      demand: '一个月内修复电梯，并公开维修资金的使用情况。',
      experience: '在业主群中联名，街道调解过一次未果。',
      background: '案主为上班族，住{floor}楼，家有两名幼儿，电梯停运时一手抱一个上楼。因在业主群言辞激烈与物业保安发生过口角，妻子劝其少出头，夫妻为此争吵。',
      persona: { gender: 'male', age: [30, 42], occupation: ['企业职工'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['college', 'university'] },
      analysis: '电梯停运是实在的困难，申请资金的程序却少有人懂。先把程序弄清，再把激烈的情绪引到可以做的事上。',
      goals: [
        { goal: '电梯修复运行', indicator: '一部电梯一个月内恢复', strategy: '协助收集签名申请维修资金，协商物业先行垫资', method: '现场查看运行', steps: ['弄清申请被退的原因', '收集业主签名', '物业垫资修一部'] },
        { goal: '案主以平和的方式表达诉求', indicator: '一个月内没有再发生口角', strategy: '角色扮演练习表达，家庭会谈', method: '案主自评和家人反馈', steps: ['回顾口角的经过', '练习用事实和规定说话'] }
      ],
      interviews: [
        { purpose: '了解电梯停运的经过和家里的压力', record: '案主带来业主群截图，说最火的一次是孩子发烧，背着爬了楼。社工把事实与感受分开记录，请案主排出最要紧的事，排第一的是修好一部。', evaluation: '诉求合理，情绪激动但能回到事实；夫妻关系受影响。', followUp: '查阅维修资金使用规定。' },
        { purpose: '说明规定，商量办法', record: '社工介绍了维修资金申请要有多数业主签名的规定，案主才知道物业上次申请是因签名不足被退，当场在群里道了歉，提议挨户签名。', evaluation: '由指责转为寻找办法。', followUp: '设计签名表，约物业经理。' },
        { mode: 'phone', purpose: '跟进签名和垫资', record: '签名过了三分之二，物业同意先垫资修一部，上周已运行。案主说回家时能抱着孩子按楼层了，家里也不吵了。', evaluation: '目标大部分达成。', followUp: '第二部修好后结案。' }
      ],
      resources: '街道物业管理办公室、维修资金管理中心、社区居民委员会',
      reflection: '弄清一次申请为什么被退，比骂一百句有用。'
    },
    {
      title: '反映{community}公共收益去向不明',
      summary: '业主认为小区广告和场地租金收入从未公示，要求公开近三年的账目。',
      organs: ['街道办事处', '区住房和城乡建设局'],
      demand: '公开近三年公共收益账目，协助成立业主委员会。',
      experience: '初次反映，经社区网格员介绍来到社工站。',
      background: '案主独居，子女在外地，平时与邻居来往多，因反映问题被部分业主误解为“想当业委会主任”。',
      persona: { age: [60, 72], occupation: ['退休'], marital: ['widowed', 'divorced'], living: ['alone'], education: ['junior', 'senior'] },
      analysis: '案主有较强的公共参与意愿，是优势资源。以优势视角出发，引导其由质疑转向依法监督。',
      goals: [
        { goal: '公共收益账目公开', indicator: '近三年账目在公告栏公示', strategy: '协助业主依法申请查账，请居委会见证', method: '核对公示', steps: ['提出书面申请', '居委会见证核对账目', '张贴公示'] },
        { goal: '案主与邻居消除误解', indicator: '能邀请质疑自己的邻居一起看账', strategy: '练习邀请和倾听', method: '案主自评', steps: ['拜访两位邻居', '一起看账一次'] }
      ],
      interviews: [
        { purpose: '了解账目的疑问和邻里的看法', record: '案主列了一张广告位的单子，共{n}处，一处一处数过。说到邻居的闲话，苦笑说“我连开会都不爱去，当什么主任”。', evaluation: '有理有据，被误解的委屈明显。', followUp: '查阅公共收益的规定。' },
        { purpose: '准备书面申请', record: '与案主写成一页申请，只问三件事：收了多少、存在哪里、用在哪里。案主请两位邻居一起签名，其中一位原来说过闲话。', evaluation: '表达理性，关系开始修复。', followUp: '递交申请，约居委会见证。' },
        { mode: 'phone', purpose: '跟进账目公示', record: '物业在居委会见证下公示了账目，有一笔用途说不清，答应补进维修资金。邻居们推案主做监督员，案主说做一年就轮换。', evaluation: '目标达成。', followUp: '结案。' }
      ],
      resources: '社区居民委员会、会计志愿者、社区律师',
      reflection: '账目晒出来，人心也就晒开了。'
    }
  ]
}
