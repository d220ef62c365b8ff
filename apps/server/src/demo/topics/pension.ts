import type { Topic } from './topic.ts'

/** 社保 */
export const pension: Topic = {
  needs: ['policy', 'legal', 'demand'],
  stories: [
    {
      title: '反映原单位漏缴养老保险要求补缴',
      summary: '信访人上世纪九十年代在镇办{trade}厂工作，档案中有两年没有缴费记录，影响退休待遇，原厂已注销。',
      organs: ['区社会保险基金管理中心', '区档案馆'],
      demand: '要求认定两年工龄并允许补缴。',
      experience: '跑过社保中心{n}次，每次都要补一样材料。',
      background: '案主年近六十，离异独居，做小区保安，腰椎间盘突出，盼望早日退休。厂里旧同事多已散去，案主为找证人骑车跑遍附近几个镇。',
      persona: { gender: 'male', age: [56, 59], occupation: ['企业职工'], marital: ['divorced'], living: ['alone'], education: ['junior'] },
      analysis: '案主的困难在于历史材料缺失和办事能力不足，而不是政策不允许。社工以使能者角色，陪其一步一步完成。',
      goals: [
        { goal: '历史工龄有证明材料', indicator: '取得档案馆证明或两名同事的证词', strategy: '陪同查档，联系原厂留守人员和旧同事', method: '材料清单完成率', steps: ['到区档案馆查职工名册', '联系两名旧同事', '整理成册提交'] },
        { goal: '案主能独立办理后续手续', indicator: '在没有社工陪同下完成一次窗口办理', strategy: '用图示清单教学，逐步退出', method: '观察记录', steps: ['一起办理一次', '案主办理、社工在旁一次'] }
      ],
      interviews: [
        { purpose: '了解工作经历，梳理材料', record: '案主把一袋证件倒在桌上，有工作证、献血证和一张车间合影。案主指着照片一个一个说名字。社工把照片背面的年份抄下来，画出时间线，发现缺的两年正是厂搬迁的时候。', evaluation: '案主记忆清楚，态度诚恳；材料散乱但有线索。', followUp: '预约区档案馆。' },
        { mode: 'accompany', purpose: '陪同查档', record: '档案馆找到搬迁当年的工资花名册，案主在第三页看到自己的名字，连说“在这里，在这里”。馆员出具了证明。', evaluation: '关键证据已取得，案主情绪高。', followUp: '联系旧同事补充第二年的证词。' },
        { purpose: '准备申请，练习在窗口怎样说', record: '用一张图画出四步流程，案主在每一步旁边贴上对应的复印件。练习时案主先紧张，第二遍就顺了。', evaluation: '办事能力提高。', followUp: '下周由案主提交，社工在旁。' },
        { mode: 'phone', purpose: '跟进认定结果', record: '社保中心认定一年，另一年因单位未参保不能补缴，并说明依据。案主想了一会儿说“有一年也好，起码有人认”。', evaluation: '案主接受部分结果，对程序表示满意。', followUp: '协助办理退休预审，准备结案。' }
      ],
      resources: '区档案馆、社保中心窗口、原厂留守组、旧同事',
      reflection: '一张旧照片带出了整条线索。对历史遗留问题，社工能做的是陪着找，并把每一步写清楚。'
    },
    {
      title: '反映退休工龄认定与档案不符',
      summary: '信访人办理退休时发现档案出生年月与身份证不一致，被要求按档案延后，信访人不服。',
      organs: ['区人力资源和社会保障局', '区社会保险基金管理中心'],
      demand: '要求按身份证年龄办理退休。',
      experience: '到区信访局反映过一次，答复需提供原始凭证。',
      background: '案主与丈夫开小士多店，文化不高，材料一多就慌，常把证件装在塑料袋里随身带着。',
      persona: { gender: 'female', age: [50, 56], occupation: ['个体经营'], marital: ['married'], living: ['spouse'], education: ['primary'] },
      analysis: '档案与身份证哪一个作准有明确的规定，案主不是不讲理，而是材料一多就慌。社工以使能者的角色，陪其一步一步理清。',
      goals: [
        { goal: '案主弄清退休年龄的认定依据', indicator: '拿到书面认定，能说出理由', strategy: '查阅原始档案，陪同咨询认定规定', method: '请案主复述认定的依据', steps: ['查阅招工登记表', '咨询认定规定', '提交认定申请'] },
        { goal: '案主能自己整理和保管材料', indicator: '独立完成一次窗口办理', strategy: '用分类袋和清单教学', method: '观察记录', steps: ['一起分好材料袋', '案主自己办理一次'] }
      ],
      interviews: [
        { purpose: '了解档案不一致的由来', record: '案主从随身的塑料袋里倒出十几张证件，说“他们说我少两岁，我自己生的我不知道吗”。社工请其慢慢找，最早的一张是出生证。', evaluation: '思路清楚，材料散乱，情绪着急。', followUp: '预约查档。' },
        { mode: 'accompany', purpose: '陪同查阅招工登记表', record: '登记表上的出生年份有涂改，旁边没有盖章。工作人员说明按最早的原始凭证认定，出生证可以作为依据。', evaluation: '找到关键的依据，案主松了口气。', followUp: '提交认定申请。' },
        { mode: 'phone', purpose: '跟进认定结果', record: '认定按出生证的年份，案主可以按时办理退休。材料分成了三个袋子，案主说现在要哪张就找得到哪张。', evaluation: '目标达成。', followUp: '办完退休手续后结案。' }
      ],
      resources: '区档案馆、社保中心窗口、社区文书志愿者',
      reflection: '分好三个袋子，比说十遍规定有用。'
    },
    {
      title: '反映被征地农民养老保险未参保',
      summary: '信访人称土地征收后应参加被征地农民养老保险，至今名单上没有自己。',
      organs: ['镇人民政府', '区社会保险基金管理中心'],
      demand: '要求补登记参加被征地农民养老保险。',
      experience: '在镇政府与经办人员争执过一次，事后自己也后悔。',
      background: '案主三兄弟中只有他没有养老保险，妻子常为此数落，案主觉得抬不起头。',
      persona: { gender: 'male', age: [52, 59], occupation: ['务农', '务工'], marital: ['married'], living: ['spouse', 'adult-children'], education: ['primary', 'junior'] },
      analysis: '反复被退件使案主觉得只有自己被漏掉，家人的数落又加重了自卑。先查清名单，再用小的成功重建信心。',
      goals: [
        { goal: '案主弄清自己为何不在参保名单', indicator: '拿到名单核对的书面结果', strategy: '协助核对征地名册和户口资料', method: '请案主复述结果', steps: ['核对征地时的户口册', '提交补登记申请', '跟进核查'] },
        { goal: '案主在家里恢复自信', indicator: '家人不再为此争吵', strategy: '家庭会谈，肯定案主的努力', method: '家人自评', steps: ['家庭会谈一次', '案主把进度讲给家人听'] }
      ],
      interviews: [
        { purpose: '了解征地和参保的经过', record: '案主说那年在外打工，回来时名单已经贴过了。说到三兄弟只有自己没有，声音低下去。社工请其把户口迁移的年份写下来。', evaluation: '可能是户口登记的时间差，案主自卑。', followUp: '核对名册。' },
        { purpose: '核对名册，找到漏登的原因', record: '村里的名册按户登记，案主那年户口挂在亲戚家，两边都没有写。村文书愿意出证明。案主说“原来不是看不起我”。', evaluation: '原因清楚，情绪缓解。', followUp: '提交补登记申请。' },
        { mode: 'phone', purpose: '跟进补登记，谈家里的近况', record: '镇里受理了补登记，先按规定补缴，可以分期。案主把受理回执贴在家里，家人说“总算有个数”。', evaluation: '目标大部分达成。', followUp: '参保完成后结案。' }
      ],
      resources: '镇社保所、村民委员会、户籍档案',
      reflection: '一张名册里的空格，填上的是一个人的脸面。'
    }
  ]
}
