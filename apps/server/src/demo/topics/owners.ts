import type { Topic } from './topic.ts'

/** 业主委员会等组织 */
export const owners: Topic = {
  party: 'organisation',
  needs: ['policy', 'demand', 'neighbour'],
  stories: [
    {
      name: '{community}业主委员会',
      title: '{community}业主委员会反映消防设施无法使用',
      summary: '业主委员会检查发现{n}处消火栓无水，物业称开发商没有移交，开发商称保修期已过。',
      organs: ['区住房和城乡建设局', '区消防救援大队'],
      demand: '要求明确责任、限期修复消防设施。',
      experience: '已书面函告物业和开发商各两次。',
      background: '业委会由七名志愿业主组成，主任是退休工程师，做事认真，近来因进度慢被部分业主质疑。',
      analysis: '组织内部凝聚力强，外部缺少协调渠道。以社区工作方法搭建平台，明确各方责任。',
      goals: [
        { goal: '各方对责任和时间达成一致', indicator: '签署一份责任清单', strategy: '邀请主管部门现场会商', method: '现场复查', steps: ['现场查看并拍照', '召开会商会', '复查一次'] }
      ],
      interviews: [
        { purpose: '现场查看消防设施，听取意见', record: '与代表逐处查看，代表用本子记了每一处消火栓的编号和水压。主任说最怕的是“真出了事才有人来”。', evaluation: '诉求有据，代表沟通能力强。', followUp: '联系主管部门。' },
        { purpose: '三方会商会', record: '开发商、物业和主管部门到场，主管部门指出移交清单不全，要求开发商补齐，维修由质保金先行支付。', evaluation: '责任明确。', followUp: '两周后复查。' },
        { purpose: '复查消防设施', record: '大部分消火栓已有水，余两处等配件。代表送来一面锦旗，社工婉谢，请其把经验写给其他小区。', evaluation: '目标基本达成。', followUp: '余项完成后结案。' }
      ],
      resources: '区消防救援大队、街道物业办、房屋质保金管理机构',
      reflection: '组织类信访人有能力也有意愿，社工的作用是搭台。'
    },
    {
      name: '{village}老人协会',
      title: '{village}老人协会反映活动场地被占用',
      summary: '老人协会使用多年的祠堂旁空地被围作停车场，没有征求协会意见。',
      organs: ['镇人民政府', '村民委员会'],
      demand: '要求恢复活动场地，或另行安排。',
      experience: '在村民代表会议上提出过一次。',
      background: '协会有会员一百二十余人，平均年龄七十四岁，场地是每天相聚的地方，失去后不少长者闭门不出。',
      analysis: '场地承载的是长者的社会交往，失去场地等于失去支持网络。协会有威望，村里也有难处，适合面对面商量。',
      goals: [
        { goal: '长者有固定的活动场地', indicator: '村里书面划定场地和开放时间', strategy: '促成协会与村委会商量，兼顾停车', method: '现场查看和签到人数', steps: ['拜访村委会了解停车的难处', '协会与村委会商量一次', '划线并试用一个月'] }
      ],
      interviews: [
        { purpose: '到祠堂旁查看，听长者的意见', record: '几位长者围上来讲以前下棋的情形，棋盘还刻在石凳上。会长说不是不让停车，“给我们留一角就好”。', evaluation: '诉求合理，有商量的余地。', followUp: '拜访村委会。' },
        { purpose: '协会与村委会商量', record: '村主任说停车是因为路窄，愿意把靠榕树的一半划回来，晚上七点后全部开放停车。双方在图上签了字。', evaluation: '各让一步，协议清楚。', followUp: '划线后试用。' },
        { purpose: '查看试用情况', record: '榕树下摆了六张石凳，来下棋的有二十多人。停车位少了四个，没有人抱怨。', evaluation: '目标达成。', followUp: '结案。' }
      ],
      resources: '村民委员会、镇民政办、长者活动经费',
      reflection: '半块空地，一半给车，一半给老人，谁也没有输。'
    }
  ]
}
