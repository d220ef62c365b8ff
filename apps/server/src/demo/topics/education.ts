import type { Topic } from './topic.ts'

/** 教育 */
export const education: Topic = {
  titles: ['反映随迁子女积分入学审核未通过', '反映{community}配套学校学位不足', '反映孩子在校被同学欺负处理不当'],
  summaries: [
    '信访人在本区务工{n}年，积分入学因居住证断签未通过审核，要求核实并安排学位。',
    '{community}购房宣传承诺配套小学，今年统筹到{n2}公里外的学校，多名家长反映接送困难。',
    '信访人孩子多次被同学推搡，班主任口头批评后仍发生，家长要求学校书面处理。'
  ],
  organs: ['区教育局', '街道来穗人员服务中心', '镇中心学校'],
  demands: ['要求重新核定积分，或安排就近民办学校学位补贴。', '要求就近入学或开通校车。', '要求学校调查、保护孩子，并安排心理辅导。'],
  experiences: ['到来穗中心两次、教育局窗口一次，答复系统已关闭。', '家长群体联名，区教育局开过一次说明会。', '与班主任、德育主任各谈过一次。'],
  backgrounds: [
    '案主夫妻在制衣厂上班，计件工资，长子今年上一年级，幼子两岁。居住证断签是因房东搬迁没有续租合同。若不能入学，只能送回湖南老家由外婆照看，母子都不舍得。',
    '案主为全职母亲，丈夫长期出差，接送全靠电动车，雨天曾摔倒一次。',
    '案主单亲，性格急，与学校沟通时易激动。孩子三年级，近来不愿上学，早上常说肚子痛。'
  ],
  personas: [
    { age: [28, 38], occupation: ['务工'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['junior', 'senior'], economy: 'tight' },
    { gender: 'female', age: [30, 40], occupation: ['无业'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['senior', 'college'], economy: 'tight' },
    { age: [30, 42], occupation: ['务工', '个体经营'], marital: ['divorced'], living: ['minor-children'], education: ['junior', 'senior'] }
  ],
  needs: ['policy', 'emotion', 'family', 'demand'],
  analyses: ['案主家庭处在“留”与“回”的关口，入学是家庭团聚的象征。需在政策允许的范围内寻找替代途径，同时预备孩子的适应。', '孩子的身体不适是情绪的信号。以家庭系统的视角，协助亲子沟通，并与学校建立合作。'],
  goals: [
    { goal: '孩子按时入学', indicator: '开学前取得录取通知', strategy: '协助补齐材料、申请复核，同步联系民办学校', method: '核对录取通知', steps: ['补办居住证明', '提交复核申请', '报名备选学校'] },
    { goal: '孩子适应校园生活', indicator: '连续两周无故缺勤为零', strategy: '与班主任、心理老师三方合作', method: '出勤记录和孩子自评笑脸表', steps: ['与班主任面谈', '孩子参加四次成长小组'] }
  ],
  interviews: [
    { purpose: '了解入学困难和家庭打算', record: '案主带着孩子来，边说边哄。案主说“我们不是没有资格，是那张纸断了两个月”。社工一起看了积分表，断签确实扣分。', evaluation: '事实清楚，政策空间有限，家庭凝聚力强。', followUp: '向来穗中心咨询特殊情形复核。' },
    { purpose: '准备复核材料', record: '房东愿意补写说明，居委会出具居住证明。案主特地抽出半天来复印材料，说“从来没有人这样帮我们排过清单”。', evaluation: '材料基本齐备，案主参与度高。', followUp: '陪同提交，并联系两所民办学校。' },
    { purpose: '孩子的入学准备', record: '与孩子用绘本谈上学，孩子最担心“没有朋友说家乡话”。社工邀请其参加社区暑期班，认识同路的小朋友。', evaluation: '孩子表达能力好，有期待也有担心。', followUp: '参加暑期班四次。' },
    { mode: 'phone', purpose: '跟进录取结果', record: '复核维持原结果，但取得民办学校学位和学费补贴。案主与家里人商量后决定留下，说“一家人在一起最要紧”。', evaluation: '虽未达到最初的期望，家庭作出了自己能接受的选择。', followUp: '开学两周后回访适应情况。' }
  ],
  resources: ['来穗人员服务中心、社区暑期班、民办学校学位补贴、学校心理老师'],
  reflections: ['政策不能满足时，陪家庭把几条路摆在桌面上比较，也是服务。建议居住证到期前用短信提醒。']
}
