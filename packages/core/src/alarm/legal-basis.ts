import { say, type Said } from '@xinshe/words'
import type { AlarmKind } from './alarm.ts'

/** Why a danger to life must be reported (6.3.3.0), in a sentence of ours; the articles are those of clauses D1 and D2. */
export function legalBasisOf(kind: AlarmKind): Said {
  return bases[kind]
}

const standard = say(
  '危及生命的情形应及时依法向有关部门报告（DB4401/T 321—2025 6.3.3）。',
  'A danger to life is reported to the organ in charge without delay (DB4401/T 321—2025, 6.3.3).'
)
const dangerousBehaviour = say(
  '发生伤害自身、危害他人安全的行为或有此危险的，应立即通知近亲属、所在单位和公安机关（精神卫生法第二十八条）；危及生命的应依法报告（DB4401/T 321—2025 6.3.3）。',
  'Harm to oneself or others, or its danger, is told to relatives, the unit and the police at once (Mental Health Law, art. 28); a danger to life is reported (DB4401/T 321—2025, 6.3.3).'
)
const bases: Readonly<Record<AlarmKind, Said>> = {
  'self-harm': dangerousBehaviour,
  'mental-illness': dangerousBehaviour,
  violence: say(
    '发现无民事行为能力人、限制民事行为能力人遭受或疑似遭受家庭暴力的，社工机构应当及时向公安机关报案（反家庭暴力法第十四条、第三十五条）；危及生命的应依法报告（DB4401/T 321—2025 6.3.3）。',
    'Social-work agencies report suspected domestic violence against people without full capacity to the police (Anti-Domestic Violence Law, arts 14 and 35); a danger to life is reported (DB4401/T 321—2025, 6.3.3).'
  ),
  'mass-incident': say(
    '可能造成社会影响的重大、紧急信访事项，应及时报告党委政府并通报信访工作联席会议办公室（信访工作条例第二十五条）；扰乱秩序情节严重的由公安机关依法处置（第四十七条）。',
    'Major and urgent matters are reported to the Party committee, the government and the joint office without delay (Regulations on Petition Work, art. 25); serious disorder is for the police (art. 47).'
  ),
  'worker-safety': standard,
  'missed-check-out': standard,
  'rating-overdue': standard,
  'plan-overdue': standard,
  'organ-overdue': standard,
  other: standard
}
