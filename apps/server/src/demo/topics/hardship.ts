import type { Topic } from './topic.ts'

/** 生活困难救助 */
export const hardship: Topic = {
  titles: ['申请低保未获批要求复核', '反映残疾人两项补贴停发', '因病致贫请求临时救助'],
  summaries: [
    '信访人家庭主要劳动力患病，申请低保因名下有一辆旧货车未获批，信访人称车已无法使用。',
    '信访人的残疾证到期换证期间补贴停发{n2}个月，要求补发。',
    '信访人配偶重病，自付医药费约{amount}元，家庭借款度日，请求临时救助。'
  ],
  organs: ['区民政局', '区残疾人联合会', '街道公共服务办公室'],
  demands: ['要求重新核查家庭经济状况，纳入低保。', '要求补发停发的补贴。', '请求给予临时救助和医疗救助。'],
  experiences: ['向村委会、街道各申请过一次。', '没有上访过，是驻村社工走访时了解到的。', '打过热线一次，由街道转介。'],
  backgrounds: [
    '案主中风后右侧肢体无力，妻子做环卫，两个孩子读书。家中墙上贴满奖状。货车停在屋后，轮胎已瘪。',
    '案主听力残疾，与母亲相依为命，靠做手工补贴家用，沟通以文字为主。',
    '案主丈夫患癌，案主白天陪护、晚上接零活，常忘记吃饭。亲友借遍，不愿再开口。'
  ],
  personas: [
    { gender: 'male', age: [40, 52], occupation: ['无业'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['primary', 'junior'], economy: 'broken' },
    { age: [30, 45], occupation: ['无业'], marital: ['single'], living: ['other'], livingOther: '与母亲同住', education: ['primary', 'junior'], economy: 'broken' },
    { gender: 'female', age: [40, 55], occupation: ['务工'], marital: ['married'], living: ['spouse'], education: ['primary', 'junior'], economy: 'broken' }
  ],
  needs: ['policy', 'resources', 'emotion'],
  analyses: ['家庭处在因病致贫的边缘，符合多项救助条件但不知如何申请。以个案管理的方法整合资源，是最直接的帮助。', '案主自尊心强，视求助为失败，需要在尊重的前提下提供支持。'],
  goals: [
    { goal: '家庭获得应有的救助', indicator: '低保、医疗救助或临时救助至少一项获批', strategy: '协助核对条件、补充材料、陪同申请', method: '核对批复', steps: ['列出可申请的救助清单', '补齐经济状况证明', '递交申请'] },
    { goal: '案主的照顾与情绪得到支持', indicator: '每月参加一次支持活动，自评压力下降', strategy: '链接志愿者探访和病友会', method: '压力自评十分制', steps: ['安排志愿者每周探访', '参加一次病友会'] }
  ],
  interviews: [
    { purpose: '入户探访，了解家庭困难', record: '屋内整洁，案主坚持要倒茶。家人说日子再难，案主也不愿开口求人。社工看到药盒上用笔标了早中晚。', evaluation: '家庭关系好，困难真实，求助意愿低。', followUp: '查询低保核查的规定。' },
    { purpose: '说明救助政策，制定清单', record: '社工逐条解释，看到“临时救助不等于低保，可以先办”一条时案主抬起头。与家人商量后同意申请。', evaluation: '对求助的羞耻感有所减轻。', followUp: '准备申请表。' },
    { mode: 'accompany', purpose: '陪同递交申请', record: '街道窗口当场受理。案主签名很慢，一笔一画。工作人员主动提到还可以申请家庭病床。', evaluation: '申请顺利，案主感到被尊重。', followUp: '跟进核查，安排志愿者探访。' },
    { mode: 'chat', purpose: '跟进获批情况和家庭近况', record: '临时救助已到账，低保公示中。志愿者教案主用手机，案主给社工发来第一条消息。', evaluation: '经济和社会支持都有改善。', followUp: '低保获批后准备结案。' }
  ],
  resources: ['街道公共服务办、区慈善会、残联、志愿者服务队'],
  reflections: ['越不上访的家庭越容易被忽略。建议村社工每季度走访一次重病户。']
}
