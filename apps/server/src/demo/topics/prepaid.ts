import type { Topic } from './topic.ts'

/** 消费预付卡 */
export const prepaid: Topic = {
  titles: ['反映{shop}关门预付卡无法退款', '反映培训机构停课不退费', '反映健身房转让后会员卡失效'],
  summaries: [
    '信访人在{shop}充值{fee}元，店铺突然关门，负责人失联，同样情况的有{n}人。',
    '培训机构{month}月停课，家长要求退还剩余课时费共{amount}元，机构称正在找人接手。',
    '健身房转让后新经营者不认旧卡，{n}名会员要求继续履约或退款。'
  ],
  organs: ['区市场监督管理局', '区教育局', '区商务局'],
  demands: ['要求追回预付款。', '要求退还剩余课时费或安排转课。', '要求新经营者承接会员权益。'],
  experiences: ['拨打消费热线，调解时对方没有到场。', '在店门口聚集过一次，民警到场维持秩序。', '初次反映。'],
  backgrounds: ['案主为退休职工，充值是瞒着老伴的，不敢回家说，这几天吃不下饭。', '案主双职工家庭，孩子很喜欢那位老师，停课后哭了几次。', '案主是会员群的群主，被其他人催着“带头去要”，压力大。'],
  personas: [
    { age: [60, 72], occupation: ['退休'], marital: ['married'], living: ['spouse'], education: ['junior', 'senior'] },
    { age: [32, 45], occupation: ['企业职工'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['senior', 'college'] },
    { age: [25, 40], occupation: ['企业职工'], marital: ['married'], living: ['spouse'], education: ['college', 'university'] }
  ],
  needs: ['legal', 'policy', 'emotion'],
  analyses: ['金额不大但面广，容易聚集。宜协助推选代表、依法登记，并安抚其中年长和焦虑的个体。', '案主的困扰更多来自自责和家人的看法，家庭沟通是介入重点。'],
  goals: [
    { goal: '消费者依法有序登记维权', indicator: '完成登记表并由代表递交', strategy: '协助制作登记表，链接消委会和律师', method: '登记表完成率', steps: ['制作登记表', '推选两名代表', '递交消委会'] },
    { goal: '案主与家人坦诚沟通', indicator: '案主主动告知家人并得到理解', strategy: '练习开口，家庭会谈', method: '案主自评', steps: ['练习怎样开口', '家庭会谈一次'] }
  ],
  interviews: [
    { purpose: '了解受损情况和情绪', record: '案主压低声音说“千万别打到我家里”。充值单叠得很小放在钱包夹层。社工答应不打扰家人，先了解事情经过。', evaluation: '自责和羞愧明显，睡眠受影响。', followUp: '协助登记，约定每周见面。' },
    { purpose: '说明维权途径', record: '消委会工作人员解释了登记、调解、诉讼三步。案主帮另外两位长者填表，字写得很好。', evaluation: '在帮助别人的过程中恢复了一些自信。', followUp: '整理登记表。' },
    { purpose: '家庭沟通', record: '案主练习了三遍开头的话。回家说完，家人沉默一会儿，说“下次叫上我一起去”。案主转述时又哭又笑。', evaluation: '家庭支持比预想的好。', followUp: '跟进退款进度。' },
    { mode: 'chat', purpose: '跟进结果', record: '原经营者家属同意分期退还六成，多数人接受。案主报名做社区防骗宣传员。', evaluation: '损失部分挽回，案主的角色有积极转变。', followUp: '准备结案。' }
  ],
  resources: ['区消费者委员会、社区律师、防骗宣传队'],
  reflections: ['金额小的个案也有大的心结。先解开“不敢回家说”，其余都好办。']
}
