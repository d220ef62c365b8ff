import type { Topic } from './topic.ts'

/** 生活困难救助 */
export const hardship: Topic = {
  needs: ['policy', 'resources', 'emotion'],
  stories: [
    {
      title: '申请低保未获批要求复核',
      summary: '信访人家庭主要劳动力患病，申请低保因名下有一辆旧货车未获批，信访人称车已无法使用。',
      organs: ['区民政局', '街道公共服务办公室'],
      demand: '要求重新核查家庭经济状况，纳入低保。',
      experience: '向村委会、街道各申请过一次。',
      background: '案主中风后右侧肢体无力，妻子做环卫，两个孩子读书。家中墙上贴满奖状。货车停在屋后，轮胎已瘪。',
      persona: { gender: 'male', age: [40, 52], occupation: ['无业'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['primary', 'junior'], economy: 'broken' },
      analysis: '家庭处在因病致贫的边缘，符合多项救助条件但不知如何申请。以个案管理的方法整合资源，是最直接的帮助。',
      goals: [
        { goal: '家庭获得应有的救助', indicator: '低保、医疗救助或临时救助至少一项获批', strategy: '协助核对条件、补充材料、陪同申请', method: '核对批复', steps: ['列出可申请的救助清单', '补齐货车报废和经济状况证明', '递交申请'] },
        { goal: '案主的照顾与情绪得到支持', indicator: '每月参加一次支持活动，自评压力下降', strategy: '链接志愿者探访和康复小组', method: '压力自评十分制', steps: ['安排志愿者每周探访', '参加一次康复小组'] }
      ],
      interviews: [
        { purpose: '入户探访，了解家庭困难', record: '屋内整洁，案主坚持要倒茶。家人说日子再难，案主也不愿开口求人。社工看到药盒上用笔标了早中晚，屋后的货车长满了草。', evaluation: '家庭关系好，困难真实，求助意愿低。', followUp: '查询低保核查中报废车辆的规定。' },
        { purpose: '说明救助政策，制定清单', record: '社工逐条解释，看到“临时救助不等于低保，可以先办”一条时案主抬起头。与家人商量后同意申请，先把货车办报废。', evaluation: '对求助的羞耻感有所减轻。', followUp: '准备申请表和报废证明。' },
        { mode: 'accompany', purpose: '陪同递交申请', record: '街道窗口当场受理。案主签名很慢，一笔一画。工作人员主动提到还可以申请家庭病床。', evaluation: '申请顺利，案主感到被尊重。', followUp: '跟进核查，安排志愿者探访。' },
        { mode: 'chat', purpose: '跟进获批情况和家庭近况', record: '临时救助已到账，低保公示中。志愿者教案主用手机，案主给社工发来第一条消息。', evaluation: '经济和社会支持都有改善。', followUp: '低保获批后准备结案。' }
      ],
      resources: '街道公共服务办、区慈善会、康复小组、志愿者服务队',
      reflection: '越不开口的家庭越容易被忽略。建议村社工每季度走访一次重病户。'
    },
    {
      title: '反映残疾人两项补贴停发',
      summary: '信访人的残疾证到期换证期间补贴停发{n2}个月，要求补发。',
      organs: ['区残疾人联合会', '街道公共服务办公室'],
      demand: '要求补发停发的补贴。',
      experience: '没有上访过，是驻村社工走访时了解到的。',
      background: '案主听力残疾，与母亲相依为命，靠做手工补贴家用，沟通以文字为主。',
      persona: { age: [30, 45], occupation: ['无业'], marital: ['single'], living: ['other'], livingOther: '与母亲同住', education: ['primary', 'junior'], economy: 'broken' },
      analysis: '补贴停发源于换证信息没有及时送达，案主又不便打电话询问。以倡导者的角色协助其与残联沟通，并建立以后能自己使用的文字渠道。',
      goals: [
        { goal: '补贴恢复并补发', indicator: '补贴到账，停发的月份有书面答复', strategy: '协助换证、提交补发申请', method: '核对到账记录', steps: ['换领新证', '提交补发申请'] },
        { goal: '案主能自己办理年审', indicator: '会用文字渠道查询和预约', strategy: '用图示教学，链接手语志愿者', method: '观察案主独立预约一次', steps: ['学会手机预约', '认识手语志愿者'] }
      ],
      interviews: [
        { purpose: '用纸笔了解补贴停发的经过', record: '案主在纸上写“没有人告诉我要换证”。社工用图画出换证、审核、发放三步，案主在第二步旁打了问号。母亲在旁补充，换证的通知是打电话来的。', evaluation: '问题清楚：通知方式不适合案主。', followUp: '联系残联了解补发的规定。' },
        { mode: 'accompany', purpose: '陪同到残联换证', record: '窗口有手语志愿者，案主的手比得很快，脸上露出笑容。工作人员当场受理换证和补发申请。', evaluation: '办理顺利，案主第一次自己表达完一件事。', followUp: '跟进补发，教手机预约。' },
        { mode: 'chat', purpose: '跟进补发结果', record: '停发的补贴已经到账。案主用文字发来截图，并自己预约了下一次年审。', evaluation: '目标达成。', followUp: '介绍参加手工义卖后结案。' }
      ],
      resources: '区残联、手语志愿者、手工义卖平台',
      reflection: '一个电话通知对听障者等于没有通知。建议残联以短信和上门并用。'
    },
    {
      title: '因病致贫请求临时救助',
      summary: '信访人配偶重病，自付医药费约{amount}元，家庭借款度日，请求临时救助。',
      organs: ['区民政局', '区医疗保障局'],
      demand: '请求给予临时救助和医疗救助。',
      experience: '打过热线一次，由街道转介。',
      background: '案主丈夫患癌，案主白天陪护、晚上接零活，常忘记吃饭。亲友借遍，不愿再开口。',
      persona: { gender: 'female', age: [40, 55], occupation: ['务工'], marital: ['married'], living: ['spouse'], education: ['primary', 'junior'], economy: 'broken' },
      analysis: '案主同时是照顾者和唯一的收入来源，长期透支而视求助为失败，需要在尊重的前提下先减轻眼前的负担。',
      goals: [
        { goal: '医药费负担减轻', indicator: '医疗救助和临时救助至少一项到账', strategy: '核对救助条件，协助整理票据、申请', method: '核对到账记录', steps: ['整理医药费票据', '递交医疗救助申请', '申请慈善项目'] },
        { goal: '案主有时间休息', indicator: '每周至少有一个晚上由他人陪护', strategy: '链接喘息服务和病友会', method: '照顾者负担量表前后测', steps: ['申请喘息服务', '参加一次病友会'] }
      ],
      interviews: [
        { purpose: '倾听照顾的辛苦，了解经济状况', record: '案主坐下就问“要签什么字”，说完医药费的数目后才说自己昨晚只睡了三个小时。社工请其先吃一点东西，再一起把票据按月份排好。', evaluation: '长期疲惫，无自伤念头；对求助有顾虑。', followUp: '查询医疗救助和慈善项目的条件。' },
        { mode: 'accompany', purpose: '陪同递交救助申请', record: '医保窗口算出还可以二次报销一部分，街道当场受理临时救助。案主说“原来这些单子还有用”。', evaluation: '办理顺利，案主松了一口气。', followUp: '申请喘息服务。' },
        { mode: 'phone', purpose: '跟进救助到账和陪护安排', record: '临时救助已到账，护理员每周来两个晚上。案主说第一次睡了整觉，还参加了病友会。', evaluation: '负担减轻，支持网络开始建立。', followUp: '慈善项目批复后结案。' }
      ],
      resources: '医保经办窗口、区慈善会、喘息服务、病友会',
      reflection: '先让照顾的人吃上一顿饭，后面的申请才谈得下去。'
    }
  ]
}
