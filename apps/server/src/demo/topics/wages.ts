import type { Topic } from './topic.ts'

/** 欠薪 */
export const wages: Topic = {
  needs: ['legal', 'demand', 'resources', 'emotion'],
  stories: [
    {
      title: '反映{site}工地拖欠农民工工资',
      summary: '信访人等{n}人在{site}工地务工，班组长称总包未拨款，自{month}月起未发工资，合计约{amount}元，手上只有考勤微信记录。',
      organs: ['镇街劳动监察中队', '区住房和城乡建设局'],
      demand: '要求{month}月底前付清{n}人工资共{amount}元。',
      experience: '上月到过劳动监察中队一次，因没有书面合同被要求补充证据。',
      background: '案主来自广西，与妻子同在工地，租住城中村，两个孩子在老家由祖母照看。开学在即，学费尚未备齐。工友多为同乡，案主年纪最长，常被催问“到底有没有消息”。',
      persona: { gender: 'male', age: [45, 58], occupation: ['务工'], marital: ['married'], living: ['spouse'], education: ['primary', 'junior'], economy: 'broken' },
      analysis: '危机主要是经济性的：短期现金断裂引发家庭和同伴压力。以任务中心模式先固定证据、明确责任主体，同时用危机介入的思路处理眼前的生活费和情绪。',
      goals: [
        { goal: '欠薪事实有可用的证据', indicator: '形成一份经双方或工友确认的工时和欠款清单', strategy: '协助整理聊天记录、转账和考勤，链接法律援助', method: '由法律援助律师核对证据清单', steps: ['逐人登记工时和欠款', '导出考勤聊天记录', '预约法律援助咨询'] },
        { goal: '工资有明确的支付安排', indicator: '签订还款协议或劳动监察立案', strategy: '协调劳动监察、总包和班组三方会面', method: '核对到账记录', steps: ['向劳动监察提交投诉', '参加一次三方协商'] }
      ],
      interviews: [
        { purpose: '了解欠薪经过，安抚情绪', record: '案主与两名工友同来，一进门就说“再拿不到钱就去堵大门”。社工请三人先坐下喝水，逐一了解各人的困难，说明堵门可能带来的后果，也表明会协助他们依法讨薪。案主谈到孩子学费时落泪。', evaluation: '情绪激动但无伤人或自伤的打算，对合法途径有疑虑，需要尽快看到进展。', followUp: '当天联系劳动监察预约，并申请临时生活救助。' },
        { purpose: '整理证据，登记工时', record: '与案主一起把考勤群的记录按日期排成表，发现每天早上的点名照片都有定位。案主说“原来这些也算证据”。法律援助律师电话指导补充总包的信息。', evaluation: '证据已较完整，案主的信心明显增强。', followUp: '将清单交法律援助站，周五陪同到劳动监察中队。' },
        { mode: 'accompany', purpose: '参加三方协商', record: '劳动监察主持，总包方承认班组工程款有争议，同意由工资专户先行支付{n}人的工资，分两次付清。案主要求写明日期，最后各方签字。', evaluation: '协商达成书面约定，案主满意，工友情绪平稳。', followUp: '跟踪第一期到账，继续办理生活救助。' },
        { purpose: '确认到账，讨论今后的务工安排', record: '第一期款已到账，案主给社工看了转账记录。社工与其讨论签订合同、参加工伤保险的重要性，并介绍工友互助小组。案主愿意在小组里讲自己的经过。', evaluation: '问题基本解决，案主由求助者转为愿意助人。', followUp: '第二期到账后结案，邀请参加工友小组。' }
      ],
      resources: '区法律援助处、劳动监察中队、镇街临时救助、工友互助小组',
      reflection: '工人手里的点名照片、聊天记录往往就是证据，应当在普法中多讲实例。欠薪个案越早介入，越不容易演变为聚集。'
    },
    {
      title: '反映{trade}厂停产后拖欠工人工资和经济补偿',
      summary: '{trade}厂于{month}月停产，厂方只发了部分生活费，{n}名工人要求补发两个月工资和经济补偿。',
      organs: ['区人力资源和社会保障局', '镇街劳动监察中队'],
      demand: '要求厂方补发工资并依法支付经济补偿，协助办理失业登记。',
      experience: '曾和工友到厂门口等候老板{n2}天，派出所到场劝离，之后选了代表来反映。',
      background: '案主在厂十一年，是车间质检员，停产后睡眠差，担心五十岁再找工作困难。丈夫跑货运，收入不稳定。',
      persona: { gender: 'female', age: [46, 49], occupation: ['企业职工'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['junior', 'senior'], economy: 'broken' },
      analysis: '停产带来的不只是欠薪，还有十一年岗位的失落和再就业的担心。先协助依法确认欠款和补偿，再陪其规划下一步。',
      goals: [
        { goal: '工资和经济补偿有书面的安排', indicator: '签下支付协议或取得仲裁裁决', strategy: '协助登记工龄和欠款，链接法律援助', method: '由法律援助律师核对清单', steps: ['登记工龄和欠款', '申请劳动仲裁', '参加一次调解'] },
        { goal: '案主有再就业的准备', indicator: '登记失业并参加一次技能培训', strategy: '链接就业驿站和家政、质检培训', method: '回访记录', steps: ['办理失业登记', '参加一次培训'] }
      ],
      interviews: [
        { purpose: '了解停产经过，倾听对以后的担心', record: '案主带来十一年的工牌，一张一张排在桌上。说“我闭着眼都摸得出线头”，又说怕没有人再要自己。', evaluation: '失落感强，诉求理性，睡眠差。', followUp: '链接法律援助，登记工龄。' },
        { purpose: '与律师核对工龄和补偿', record: '律师算出经济补偿的数额，说明停产也须支付。案主帮其他工友把入职的年份填进表格。', evaluation: '信心增强，乐于助人。', followUp: '递交仲裁申请。' },
        { mode: 'accompany', purpose: '参加调解', record: '厂方代表同意变卖设备后分两次支付，写明日期。案主请工友一起读了一遍才签字。', evaluation: '达成书面约定。', followUp: '办理失业登记。' },
        { mode: 'phone', purpose: '跟进到账和再就业', record: '第一笔已到账。案主参加了质检培训，一家新厂约了下周面谈，说“人家看了我的工牌就问什么时候能来”。', evaluation: '目标大部分达成。', followUp: '第二笔到账后结案。' }
      ],
      resources: '区法律援助处、镇就业驿站、失业登记窗口',
      reflection: '十一张工牌是伤心，也是本事。'
    },
    {
      title: '要求支付装修工程尾款和工人工资',
      summary: '信访人承接小型装修，完工后业主和中间公司互相推诿，尾款{amount}元未付，其中含四名工人的工资。',
      organs: ['镇街劳动监察中队', '区住房和城乡建设局'],
      demand: '要求中间公司先行垫付工人工资，工程质量争议另行解决。',
      experience: '打过政务热线，答复须先明确用人单位。',
      background: '案主自己也是打工出身，带着几个徒弟接活，徒弟的工资是他先垫付的，信用卡已逾期两期。',
      persona: { gender: 'male', age: [32, 48], occupation: ['个体经营'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['junior'], economy: 'broken' },
      analysis: '案主既是讨薪的人，也是徒弟的师傅，责任感使其独自垫付。先弄清三方的关系，再减轻眼前的债务。',
      goals: [
        { goal: '尾款和工资的责任方明确', indicator: '签下还款协议', strategy: '协助整理微信约定和验收记录，请街道司法所主持调解', method: '核对协议和到账', steps: ['整理约定和验收记录', '司法所主持调解一次', '签下还款协议'] },
        { goal: '家庭的债务压力减轻', indicator: '与银行商定分期还款', strategy: '链接债务咨询，家庭会谈', method: '案主自评十分制', steps: ['列出债务清单', '与银行商定分期'] }
      ],
      interviews: [
        { purpose: '了解承接装修的经过和垫付的情况', record: '案主翻出几页手写的工账，徒弟的名字后面都打了勾，只有自己的没有。说信用卡逾期的短信不敢给家里看。', evaluation: '责任感强，经济和心理压力大。', followUp: '整理微信约定。' },
        { purpose: '准备调解', record: '社工与案主把业主、中间公司和自己的约定画成三角，发现中间公司已收了大部分款。案主说“我一直追错了人”。', evaluation: '责任方清楚，思路打开。', followUp: '约司法所调解。' },
        { mode: 'accompany', purpose: '参加调解', record: '中间公司承认收款，同意先付四名工人的工资，余款分三期。案主要求写上逾期的责任。', evaluation: '达成书面协议。', followUp: '商定银行分期。' },
        { mode: 'phone', purpose: '跟进到账和债务', record: '第一期已到账，银行同意分期。案主把事情告诉了家人，家人说“早说就一起扛了”。', evaluation: '目标大部分达成。', followUp: '第三期到账后结案。' }
      ],
      resources: '街道司法所、区法律援助处、债务咨询',
      reflection: '先画清三方的关系，才知道该找谁。'
    }
  ]
}
