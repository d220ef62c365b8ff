import { say } from '@xinshe/words'

/** The core is plugin zero: a manifest like any other, always on. The posts stand in docs/tenancy.md. */
export const coreManifest = {
  id: 'core',
  title: say('个案', 'Cases'),
  requires: [],
  permissions: {
    'session.read': {
      title: say('查看自己的登录', 'See own sessions'),
      posts: ['worker', 'lead', 'agency-admin', 'bureau-officer', 'bureau-admin', 'platform-operator', 'partner']
    },
    'session.write': {
      title: say('结束自己的登录', 'End own sessions'),
      posts: ['worker', 'lead', 'agency-admin', 'bureau-officer', 'bureau-admin', 'platform-operator', 'partner']
    },
    'case.read': { title: say('查看个案', 'Read cases'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'case.write': { title: say('办理个案', 'Work on cases'), posts: ['worker', 'lead'] },
    'case.approve': { title: say('签批、委派、重开个案', 'Approve, assign and reopen cases'), posts: ['lead'] },
    'case.export': { title: say('导出个案统计', 'Export case figures'), posts: ['lead', 'bureau-officer', 'bureau-admin'] },
    'reply.export': { title: say('导出各社工答复情况', 'Export figures of replies'), posts: ['lead'] },
    'record.read': { title: say('查看接案、会谈、结案表和计划', 'Read forms and plans'), posts: ['worker', 'lead'] },
    'record.write': { title: say('填写接案、会谈、结案表和计划', 'Write forms and plans'), posts: ['worker', 'lead'] },
    'record.approve': { title: say('签批或退回各表', 'Approve or return forms'), posts: ['lead'] },
    'petitioner.read': {
      title: say('查看信访人（姓名遮盖）', 'Read petitioners, names masked'),
      posts: ['worker', 'lead', 'bureau-officer']
    },
    'petitioner.write': {
      title: say('登记信访人', 'Register petitioners'),
      posts: ['worker', 'lead', 'bureau-officer']
    },
    'identity.read': {
      title: say('显示被遮盖的身份信息（留痕）', 'Reveal masked identity, on record'),
      posts: ['worker', 'lead', 'bureau-officer']
    },
    'matter.read': { title: say('查看信访事项', 'Read matters'), posts: ['worker', 'lead', 'bureau-officer'] },
    'matter.write': { title: say('登记信访事项', 'Register matters'), posts: ['worker', 'lead', 'bureau-officer'] },
    'progress.write': { title: say('记录办理进展', 'Record the progress of matters'), posts: ['worker', 'lead', 'bureau-officer'] },
    'calendar.read': {
      title: say('查看放假安排', 'See the working days'),
      posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin']
    },
    'calendar.write': { title: say('公布放假安排', 'Publish the working days'), posts: ['bureau-admin'] },
    'classification.read': {
      title: say('查看来访分类', 'See how contacts are classified'),
      posts: ['worker', 'lead', 'bureau-officer']
    },
    'classification.write': {
      title: say('记录信访经历和来访分类', 'Record petition history and classifications'),
      posts: ['worker', 'lead', 'bureau-officer']
    },
    'classification-review.write': { title: say('复核来访分类', 'Review classifications'), posts: ['lead', 'bureau-officer'] },
    'flow.read': { title: say('查看专项流程', 'See the special flows'), posts: ['worker', 'lead', 'bureau-officer'] },
    'flow.write': { title: say('办理专项流程', 'Work on the special flows'), posts: ['worker', 'lead', 'bureau-officer'] },
    'screening.read': { title: say('查看甄别', 'See the screening'), posts: ['worker', 'lead', 'bureau-officer'] },
    'screening.write': { title: say('填写甄别意见', 'Write screening opinions'), posts: ['worker', 'lead'] },
    'decision.write': { title: say('登记机关决定', "Enter the authority's decisions"), posts: ['bureau-officer'] },
    'guidance.write': {
      title: say('登记司法途径引导', 'Record guidance to the judicial way'),
      posts: ['worker', 'lead', 'bureau-officer']
    },
    'claim.read': { title: say('查看诉求', 'See claims'), posts: ['worker', 'lead'] },
    'claim.write': { title: say('登记和甄别诉求', 'Record and judge claims'), posts: ['worker', 'lead'] },
    'accusation.read': { title: say('查看检举控告通报', 'See notices of accusations'), posts: ['bureau-officer', 'bureau-admin'] },
    'accusation.write': {
      title: say('对被检举控告单位设置回避', 'Wall a matter from whom it accuses'),
      posts: ['worker', 'lead', 'bureau-officer']
    },
    'wall.write': { title: say('解除回避', 'Lift a wall'), posts: ['bureau-officer'] },
    'dispatch.write': { title: say('分派信访事项', 'Dispatch matters'), posts: ['bureau-officer'] },
    'document.read': { title: say('查看材料', 'Read documents'), posts: ['worker', 'lead'] },
    'document.write': { title: say('上传材料', 'Add documents'), posts: ['worker', 'lead'] },
    'consent.read': { title: say('查看授权同意', 'See consents'), posts: ['worker', 'lead'] },
    'consent.write': { title: say('登记和撤回授权同意', 'Record and withdraw consents'), posts: ['worker', 'lead'] },
    'disclosure.approve': { title: say('对外披露', 'Disclose outside'), posts: ['lead'] },
    'referral.read': { title: say('查看转介', 'See referrals'), posts: ['worker', 'lead'] },
    'referral.write': { title: say('发出和办理转介', 'Send and handle referrals'), posts: ['worker', 'lead'] },
    'recusal.read': { title: say('查看回避', 'See recusals'), posts: ['worker', 'lead'] },
    'recusal.write': { title: say('声明利益冲突', 'Declare a conflict of interest'), posts: ['worker', 'lead'] },
    'recusal.approve': { title: say('解除回避声明', 'Lift a recusal'), posts: ['lead'] },
    'hand-over.approve': { title: say('办理离岗交接', 'Hand on the work of who leaves'), posts: ['lead'] },
    'alarm.read': { title: say('查看危机警报', 'See alarms'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'alarm.write': { title: say('发出、接手和处置危机警报', 'Raise, take and handle alarms'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'crisis-setting.write': { title: say('设置危机警报的时限和联系人', 'Set the minutes and the contact of alarms'), posts: ['bureau-admin'] },
    'risk.read': { title: say('查看风险等级', 'See levels of risk'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'risk.write': { title: say('评定风险等级', 'Rate the risk of cases'), posts: ['worker', 'lead'] },
    'risk-notice.write': { title: say('确认风险等级通知', 'Acknowledge notices of risk'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'visit.read': { title: say('查看入户走访', 'See home visits'), posts: ['worker', 'lead'] },
    'visit.write': { title: say('入户走访签到签退', 'Check in and out of home visits'), posts: ['worker', 'lead'] },
    'service.read': { title: say('查看自己的服务记录', 'See the own service log'), posts: ['worker', 'lead'] },
    'service.write': { title: say('登记服务时数', 'Log service'), posts: ['worker', 'lead'] },
    'service.export': { title: say('导出服务时数', 'Export service hours'), posts: ['lead', 'bureau-officer', 'bureau-admin'] },
    'technique.export': { title: say('导出各社工专业方法时数', 'Export hours by technique and worker'), posts: ['lead'] },
    'evaluation.read': { title: say('查看合同成效评估', 'Read evaluations of contracts'), posts: ['lead', 'bureau-officer', 'bureau-admin'] },
    'evaluation.write': { title: say('登记委托方和第三方评估', 'Record evaluations by bureau and third party'), posts: ['bureau-admin'] },
    'own-evaluation.write': { title: say('登记机构自评', 'Record the own evaluation'), posts: ['lead'] },
    'satisfaction.write': { title: say('询问满意度', 'Ask how satisfied petitioners are'), posts: ['worker', 'lead'] },
    'satisfaction.export': { title: say('导出满意度', 'Export figures of satisfaction'), posts: ['lead', 'bureau-officer', 'bureau-admin'] },
    'partner.read': { title: say('查看联动力量名册', 'See the directory of partners'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'partner.write': { title: say('维护联动力量名册', 'Keep the directory of partners'), posts: ['lead', 'bureau-officer'] },
    'partner-account.write': { title: say('为联动力量开设和停用账号', 'Give partners accounts and end them'), posts: ['lead', 'bureau-officer', 'bureau-admin'] },
    'case-partner.read': { title: say('查看与合作伙伴的协作', 'See what is shared with partners'), posts: ['worker', 'lead'] },
    'case-partner.write': { title: say('与合作伙伴共享个案', 'Share cases with partners'), posts: ['worker', 'lead'] },
    'shared-case.read': { title: say('查看共享给自己的个案', 'See the cases shared with oneself'), posts: ['partner'] },
    'shared-case.write': { title: say('书写协作记录', 'Write shared notes'), posts: ['partner'] },
    'partner.export': { title: say('导出多元联动情况', 'Export participation of partners'), posts: ['lead'] },
    'application.export': { title: say('导出救助申请情况', 'Export figures of applications'), posts: ['lead'] },
    'agenda.read': { title: say('查看自己的日历', 'See the own calendar'), posts: ['worker', 'lead'] },
    'digest.read': { title: say('查看每日摘要', 'See the own digest'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'digest.write': { title: say('标记摘要已读', 'Mark the digest as read'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'rule.read': { title: say('查看自动规则', 'See what runs by itself'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'rule.write': { title: say('开关自动规则', 'Switch what runs by itself'), posts: ['bureau-admin'] },
    'risk-setting.write': { title: say('设置风险等级', 'Set what levels of risk mean'), posts: ['bureau-admin'] },
    'view.read': { title: say('查看列表视图', 'See saved views'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'view.write': { title: say('保存和共享列表视图', 'Save and share views'), posts: ['worker', 'lead', 'bureau-officer', 'bureau-admin'] },
    'tenant.read': {
      title: say('查看下级辖区', 'See the tenants below'),
      posts: ['bureau-officer', 'bureau-admin', 'platform-operator']
    },
    'tenant.write': {
      title: say('管理下级辖区', 'Manage the tenants below'),
      posts: ['bureau-admin', 'platform-operator']
    },
    'officer.read': { title: say('查看信访部门人员', 'See bureau staff'), posts: ['bureau-admin'] },
    'officer.write': { title: say('管理信访部门人员', 'Manage bureau staff'), posts: ['bureau-admin'] },
    'contract.read': {
      title: say('查看服务合同', 'Read contracts'),
      posts: ['lead', 'agency-admin', 'bureau-officer', 'bureau-admin']
    },
    'contract.write': { title: say('管理服务合同', 'Manage contracts'), posts: ['bureau-admin'] },
    'agency.read': {
      title: say('查看服务机构', 'See agencies'),
      posts: ['agency-admin', 'bureau-admin', 'platform-operator']
    },
    'agency.write': { title: say('登记服务机构', 'Register agencies'), posts: ['platform-operator'] },
    'staff.read': {
      title: say('查看项目人员', 'See the staff of a contract'),
      posts: ['lead', 'agency-admin', 'bureau-admin']
    },
    'staff.write': { title: say('管理项目人员', 'Manage the staff of a contract'), posts: ['agency-admin'] },
    'switch.read': { title: say('查看服务模块开关', 'See module switches'), posts: ['agency-admin', 'bureau-admin'] },
    'switch.write': { title: say('开关服务模块', 'Turn modules on and off'), posts: ['agency-admin'] },
    'block.write': { title: say('停用服务模块', 'Block modules'), posts: ['bureau-admin'] }
  },
  menu: [],
  caseTabs: [],
  homeCards: []
} as const

export type CorePermission = keyof typeof coreManifest.permissions
