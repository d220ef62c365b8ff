import type { Topic } from './topic.ts'

/** 消费预付卡 */
export const prepaid: Topic = {
  needs: ['legal', 'policy', 'emotion'],
  stories: [
    {
      title: '反映{shop}关门预付卡无法退款',
      summary: '信访人在{shop}充值{fee}元，店铺突然关门，负责人失联，同样情况的有{n}人。',
      organs: ['区市场监督管理局', '区商务局'],
      demand: '要求追回预付款。',
      experience: '拨打消费热线，调解时对方没有到场。',
      background: '案主为退休职工，充值是瞒着老伴的，不敢回家说，这几天吃不下饭。',
      persona: { age: [60, 72], occupation: ['退休'], marital: ['married'], living: ['spouse'], education: ['junior', 'senior'] },
      analysis: '金额不大但面广，容易聚集。宜协助推选代表、依法登记，并安抚其中年长和焦虑的个体。',
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
      resources: '区消费者委员会、社区律师、防骗宣传队',
      reflection: '金额小的个案也有大的心结。先解开“不敢回家说”，其余都好办。'
    },
    {
      title: '反映培训机构停课不退费',
      summary: '培训机构{month}月停课，家长要求退还剩余课时费共{amount}元，机构称正在找人接手。',
      organs: ['区教育局', '区市场监督管理局'],
      demand: '要求退还剩余课时费或安排转课。',
      experience: '在机构门口与其他家长聚集过一次，民警到场维持秩序。',
      background: '案主双职工家庭，孩子很喜欢那位老师，停课后哭了几次。',
      persona: { age: [32, 45], occupation: ['企业职工'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['senior', 'college'] },
      analysis: '课时费数额不小，孩子的失落也是真的。宜协助家长推选代表、依法登记，同时照看孩子的告别和新安排。',
      goals: [
        { goal: '家长依法有序地追回或转换课时', indicator: '完成登记并与机构达成书面安排', strategy: '协助制作登记表，请教育部门主持协商', method: '核对协议和到账', steps: ['制作课时登记表', '推选三名代表', '教育部门主持协商一次'] },
        { goal: '孩子有新的学习安排', indicator: '孩子参加一个新的兴趣班', strategy: '链接少年宫和社区课堂', method: '孩子自评笑脸表', steps: ['与孩子谈一次', '试上社区课堂'] }
      ],
      interviews: [
        { purpose: '了解停课和孩子的情况', record: '案主带来合同和缴费截图，说孩子问了几次“老师去哪里了”。群里有人提议去堵门，案主拿不定主意。社工说明聚集的后果和登记的办法。', evaluation: '诉求清楚，有被裹挟的压力。', followUp: '制作登记表。' },
        { purpose: '家长代表准备协商', record: '三名代表把剩余课时逐户登记好，商定先转课、后退费两个方案。案主说“有一张表，群里就不吵了”。', evaluation: '秩序恢复，方案可行。', followUp: '教育部门主持协商。' },
        { mode: 'phone', purpose: '跟进协商结果和孩子的近况', record: '机构把课转给另一家，愿意退的分三期退。孩子在社区课堂认了新老师，回家哼新学的歌。', evaluation: '目标达成。', followUp: '第二期退费后结案。' }
      ],
      resources: '区教育局校外培训科、少年宫、社区课堂',
      reflection: '一张登记表让群里安静下来，孩子的告别也要有人听。'
    },
    {
      title: '反映健身房转让后会员卡失效',
      summary: '健身房转让后新经营者不认旧卡，{n}名会员要求继续履约或退款。',
      organs: ['区商务局', '区市场监督管理局'],
      demand: '要求新经营者承接会员权益。',
      experience: '初次反映。',
      background: '案主是会员群的群主，被其他人催着“带头去要”，压力大。',
      persona: { age: [25, 40], occupation: ['企业职工'], marital: ['married'], living: ['spouse'], education: ['college', 'university'] },
      analysis: '案主夹在会员的催促和经营者的推诿之间，压力来自“群主”的角色。协助其把角色分给大家，依法登记维权。',
      goals: [
        { goal: '会员权益有书面的承接办法', indicator: '新旧经营者签下承接约定', strategy: '协助登记会员，请商务部门主持协商', method: '核对约定', steps: ['登记会员和余额', '商务部门主持协商一次'] },
        { goal: '案主卸下一个人的重担', indicator: '群里有三人分担联络', strategy: '教授分工和说“不”的办法', method: '案主自评十分制', steps: ['写一份群公告', '推选两名副手'] }
      ],
      interviews: [
        { purpose: '了解会员卡的情况和群主的压力', record: '案主的手机一直在响，说“他们叫我带头去要，我也只是个会员”。社工请其先把群消息静音，再数一数有多少人、多少余额。', evaluation: '压力大，做事有条理。', followUp: '写群公告，登记会员。' },
        { purpose: '准备协商，分担群里的事', record: '登记了四十多名会员，两人愿意做副手。案主练习了一句话：“我负责登记，怎么要大家一起定。”', evaluation: '角色清楚了，情绪轻松。', followUp: '约商务部门。' },
        { mode: 'phone', purpose: '跟进协商结果', record: '新经营者同意承接一半的期限，余下的换成课程。多数人接受，不接受的走小额诉讼。案主说今晚第一次十点就睡了。', evaluation: '目标大部分达成。', followUp: '结案。' }
      ],
      resources: '区消费者委员会、商务部门预付卡监管、社区律师',
      reflection: '替别人出头的人，也要有人替他分担。'
    }
  ]
}
