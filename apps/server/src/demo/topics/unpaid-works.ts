import type { Topic } from './topic.ts'

/** 企业：拖欠工程款 */
export const unpaidWorks: Topic = {
  party: 'legal-person',
  needs: ['policy', 'legal', 'demand'],
  stories: [
    {
      title: '反映镇村道路工程款结算拖欠',
      summary: '本公司{year}年承建镇村道路一段，已竣工验收，尚有{amount}元未结算，公司无力支付工人工资和材料款。',
      organs: ['镇人民政府', '区财政局'],
      demand: '要求明确结算时间，先行支付工人工资部分。',
      experience: '多次发函，镇里答复等待审计。',
      background: '公司为本地小型施工企业，员工三十余人，多为周边村民。负责人以自有房屋抵押贷款周转，压力很大。',
      analysis: '企业的困难牵连数十个家庭，宜从源头协调结算，同时关注负责人的情绪和工人的稳定。',
      goals: [
        { goal: '形成书面的结算时间表', indicator: '取得盖章的会议纪要或付款计划', strategy: '协助召开三方协调会', method: '核对纪要', steps: ['整理合同和验收材料', '拜访财政和审计经办人', '召开协调会'] }
      ],
      interviews: [
        { purpose: '了解结算情况和企业困难', record: '负责人带来两本账，先讲工人的工资。说到抵押房屋时停下来喝水。社工把材料分成合同、验收、往来函件三类。', evaluation: '诉求明确，负责人焦虑但理性。', followUp: '联系镇财政所了解审计进度。' },
        { purpose: '协调会前的准备', record: '与负责人把诉求排序：先保工资，再谈材料款。准备一页纸的说明。', evaluation: '思路清晰。', followUp: '参加协调会。' },
        { mode: 'phone', purpose: '跟进协调会结果', record: '会上确定审计在两个月内完成，先行拨付工资部分。形成纪要。负责人当场给工人打了电话。', evaluation: '阶段目标达成。', followUp: '跟进拨款。' }
      ],
      resources: '镇财政所、区审计局、中小企业服务中心',
      reflection: '企业信访的背后也是一个个家庭，及早协调可以避免演变为欠薪。'
    },
    {
      title: '反映{site}材料款长期未付',
      summary: '本公司向{site}供应砂石，货款{amount}元逾期，发包方以审计未完成为由拖延。',
      organs: ['区住房和城乡建设局', '区财政局'],
      demand: '要求发包方给出分期付款计划。',
      experience: '参加过一次协调会，没有形成纪要。',
      background: '公司由夫妻二人经营，货款拖欠后已停一条生产线，八名工人待岗。',
      analysis: '争议焦点在审计进度而非事实，协调空间较大；待岗工人的去留是当前最急的事。',
      goals: [
        { goal: '取得发包方的分期付款计划', indicator: '双方签下付款计划', strategy: '协助对账，召开双方协调会', method: '核对计划和到账', steps: ['双方对账一次', '召开协调会', '签下付款计划'] }
      ],
      interviews: [
        { purpose: '了解材料款的情况和企业的困难', record: '负责人带来一叠送货单，按工地的进度排好。说到停掉的生产线，另一位负责人红了眼，说八个人每天打电话来问。', evaluation: '诉求明确，企业家庭压力大。', followUp: '约发包方对账。' },
        { purpose: '双方对账', record: '逐车核对送货单，差异只有三车，发包方当场确认。余款等审计，先付三成。', evaluation: '事实清楚，对方配合。', followUp: '起草付款计划。' },
        { mode: 'phone', purpose: '跟进付款计划', record: '付款计划已盖章，第一笔到账，待岗的工人已回来五个。', evaluation: '阶段目标达成。', followUp: '跟进第二笔。' }
      ],
      resources: '区中小企业服务中心、审计经办人、金融纾困窗口',
      reflection: '三车的差异拖了一年，对一次账就清楚了。'
    }
  ]
}
