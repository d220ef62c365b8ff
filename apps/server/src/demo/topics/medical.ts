import type { Topic } from './topic.ts'

/** 医疗纠纷 */
export const medical: Topic = {
  needs: ['legal', 'policy', 'emotion', 'resources'],
  stories: [
    {
      title: '反映就诊后病情加重对医院处理不满',
      summary: '信访人家属{month}月在区内医院手术后出现并发症，家属认为术前告知不足，医院建议走鉴定程序，家属担心费用和时间。',
      organs: ['区卫生健康局', '区司法局'],
      demand: '要求医院说明手术经过，承担后续治疗费用。',
      experience: '与医院医务科谈过{n2}次，医院提出医疗纠纷调解，家属没有答应。',
      background: '案主为患者的女儿，独自照顾卧床的父亲，已请假两个月，单位催其返岗。弟弟在外省，姐弟为治疗方案有分歧。案主自责“当初不该签字”。',
      persona: { gender: 'female', age: [35, 50], occupation: ['企业职工'], marital: ['married'], living: ['spouse', 'other'], livingOther: '与父亲同住', education: ['senior', 'college'] },
      analysis: '案主承受照顾、经济和自责三重压力，追责背后是哀伤与无助。先提供情绪支持，再协助其理解调解和鉴定的区别，作出选择。',
      goals: [
        { goal: '案主了解并选定一条解决途径', indicator: '能说出调解、鉴定和诉讼的利弊并作出决定', strategy: '邀请医疗纠纷调解员讲解，陪同首次会面', method: '案主口头复述和书面选择', steps: ['列出问题清单', '与调解员见面', '作出书面决定'] },
        { goal: '照顾压力减轻', indicator: '每周至少有一天由他人替代照顾', strategy: '链接喘息服务，召开一次家庭会议', method: '照顾者负担量表前后测', steps: ['召开家庭会议分工', '申请喘息服务'] }
      ],
      interviews: [
        { purpose: '倾听经过，评估情绪和照顾压力', record: '案主从住院那天讲起，反复说“如果我当时多问一句”。社工没有急于谈责任，先回应其辛苦。照顾者负担量表得分偏高。案主否认有轻生念头，但说“有时候想消失几天”。', evaluation: '情绪低落、自责，有疲惫感，暂无自伤风险，需持续关注。', followUp: '三天后电话问候，联系喘息服务。' },
        { purpose: '讲解解决途径', record: '医疗纠纷调解委员会的调解员到场，用图讲了三种途径所需的时间和费用。案主问了七个问题，逐条记在本子上。', evaluation: '案主的注意力由“谁错了”转到“怎么办”，情绪较上次平稳。', followUp: '约家人开家庭会议。' },
        { purpose: '家庭会议', record: '外省的亲人视频参加，起初坚持诉讼，听案主讲完照顾的日常后沉默良久，同意先调解，并承诺每月分担{fee}元护理费、周末回来一次。', evaluation: '家庭支持增强，决定达成一致。', followUp: '协助填写调解申请。' },
        { mode: 'phone', purpose: '调解后的回访', record: '调解达成协议，对方承担部分费用。案主已返岗，白天有护理员帮忙照顾。案主说“终于可以好好睡一觉”。', evaluation: '目标达成，照顾者负担量表得分明显下降。', followUp: '准备结案，介绍照顾者互助小组。' }
      ],
      resources: '医疗纠纷人民调解委员会、喘息服务、照顾者互助小组',
      reflection: '医疗个案里，先接住情绪再谈程序。把途径画成图、写下时间和费用，比口头解释有用得多。'
    },
    {
      title: '反映住院费用报销比例与政策不符',
      summary: '信访人的母亲异地住院后报销{amount}元被拒，窗口答复备案不符合要求，信访人认为事先没有被告知。',
      organs: ['区医疗保障局', '区民政局'],
      demand: '要求按规定报销住院费用{amount}元。',
      experience: '到医保窗口两次，第二次与工作人员发生争执。',
      background: '案主的母亲患尿毒症，每周透析三次，由案主陪护，家庭月收入约{fee}元，妻子做保洁。报销不下来，已向亲戚借款。',
      persona: { gender: 'male', age: [32, 50], occupation: ['务工'], marital: ['married'], living: ['spouse', 'other'], livingOther: '与母亲同住', education: ['primary', 'junior'], economy: 'tight' },
      analysis: '信息不对等造成误解，以倡导者的角色协助其与医保部门沟通，并链接救助资源减轻经济压力。',
      goals: [
        { goal: '案主弄清报销的规定并办完补备案', indicator: '拿到补备案回执和书面答复', strategy: '陪同到医保窗口，逐条核对规定', method: '请案主复述可以报销的部分', steps: ['整理住院票据', '办理补备案', '提交复核申请'] },
        { goal: '家庭的医药费负担减轻', indicator: '取得医疗救助或慈善援助一项', strategy: '链接医疗救助、透析病人慈善项目', method: '核对到账记录', steps: ['递交救助申请', '申请慈善项目'] }
      ],
      interviews: [
        { purpose: '倾听报销被拒的经过，了解照顾的负担', record: '案主把透析的日程背得很熟，说到窗口那次争执，低声说“我不该拍桌子”。社工把住院、转院、备案三个日期写在一条线上，看出备案晚了两天。', evaluation: '问题集中在备案的时间，案主自责，经济压力大。', followUp: '向医保中心了解补备案的规定。' },
        { mode: 'accompany', purpose: '陪同到医保窗口', record: '工作人员解释急诊转院可以补办备案，当场收了材料。案主向上次那位工作人员道了歉，对方给了一张办事卡。', evaluation: '沟通顺利，误解消除。', followUp: '递交医疗救助申请。' },
        { mode: 'phone', purpose: '跟进报销结果和救助', record: '大部分费用已报销，余下的由医疗救助补助。案主说这个月不用再借钱了。', evaluation: '目标大部分达成，负担减轻。', followUp: '慈善项目批复后结案。' }
      ],
      resources: '区医保经办窗口、医疗救助、透析病人慈善项目',
      reflection: '把三个日期写在一条线上，争执就变成了一道可以办的手续。'
    },
    {
      title: '反映养老院老人跌倒责任认定问题',
      summary: '信访人母亲在养老机构夜间跌倒骨折，机构只同意承担部分医药费。',
      organs: ['区民政局', '养老服务质量指导中心'],
      demand: '要求养老机构承担医药费和护理费，并加强夜间看护。',
      experience: '初次反映，由社区卫生服务中心介绍。',
      background: '案主与妹妹轮流照顾母亲，因上班才送养老院，事发后内疚，夜里常醒。',
      persona: { age: [45, 58], occupation: ['企业职工'], marital: ['married', 'married', 'remarried'], living: ['spouse', 'adult-children'], education: ['senior', 'college'] },
      analysis: '案主的追责里有对母亲的内疚。先接住内疚，再协助其与机构核对护理记录，争取改进看护。',
      goals: [
        { goal: '跌倒的责任和费用有书面约定', indicator: '与养老机构签下协议', strategy: '协助查阅护理记录，邀请民政部门主持协商', method: '核对协议', steps: ['查阅护理记录', '民政部门主持协商一次'] },
        { goal: '母亲得到更妥当的看护', indicator: '夜间看护有改进，母亲愿意留住', strategy: '与机构商定夜间巡房和床边护栏', method: '家属和护理员记录', steps: ['机构改进夜间看护', '家属探访安排成表'] }
      ],
      interviews: [
        { purpose: '倾听经过，了解母亲的伤情', record: '案主说接到电话是凌晨三点，“送她去的时候我说过会照顾好的”。母亲术后恢复平稳。社工请案主先写下最希望母亲得到什么，写的是“夜里有人”。', evaluation: '内疚重，诉求其实是看护的改进。', followUp: '向机构了解护理记录。' },
        { purpose: '与养老机构核对护理记录', record: '记录显示当晚巡房间隔过长。院长承认人手不足，愿意承担医药费的大部分，并加装护栏。', evaluation: '机构态度诚恳，有改进的办法。', followUp: '约民政部门主持协商。' },
        { purpose: '签下协议，商量以后的探访', record: '协议写明费用分担和每两小时巡房一次。案主与妹妹排了探访表，母亲说想吃妹妹做的鱼。', evaluation: '目标达成，两人配合更好。', followUp: '一个月后回访看护情况。' },
        { mode: 'phone', purpose: '回访母亲和家人的近况', record: '母亲能扶着助行器走了，夜里有护理员看过两次。案主说睡得着了。', evaluation: '目标巩固。', followUp: '结案。' }
      ],
      resources: '区民政局养老科、养老服务质量指导中心、照顾者互助小组',
      reflection: '问一句“最希望母亲得到什么”，追责就变成了改进。'
    }
  ]
}
