import { fillIn } from './fill-in.ts'
import type { Drawn } from './draw-answers.ts'
import type { Random } from './random.ts'

/** The assessment of a drawn case (7.1.2): what form A and the story say, in three dimensions. Its needs are the plan's. */
export function assessmentAnswers({ story, slots, petitioner: { identity } }: Drawn, intake: Readonly<Record<string, unknown>>, luck: Random): Record<string, unknown> {
  return {
    physical: /中风|高血压|残疾|截肢|腰椎|神经衰弱|关节|缺失|腿脚|睡/.test(story.background)
      ? '身体状况如个案背景所述，能遵医嘱，日常生活基本可以自理。'
      : luck.pick(['自述身体尚可，近来容易疲乏，饮食正常。', '无长期服药，近期睡得不踏实。', '自述偶有头痛，未就医；已建议到社区卫生服务中心检查。']),
    psychological: `${String(intake['emotion'])}${luck.pick(['能说出自己的担忧，求助意愿明确。', '对结果抱有期待，也担心没有下文。', '遇事习惯独自承担，愿意尝试新的办法。'])}未见自伤或伤人的想法。`,
    social: `目前的帮助主要来自家人、社区（村）和社工站；与${fillIn(story.organs[0]!, slots)}之间沟通渠道不畅。`,
    family: fillIn(story.background, slots),
    members: [...membersOf(story.background, intake, identity.bornOn), ...kinOf(intake, identity.bornOn, luck)],
    systems: systemsOf(fillIn(story.organs[0]!, slots), intake, luck),
    community: luck.pick(['社区（村）有网格员定期走访，设有社工站。', '社区（村）干部了解情况，愿意协助联系。', '']),
    needs: story.goals.map(({ goal }) => ({ kind: luck.pick(['voice', 'rights', 'interest']), lacks: luck.pick(['conditions', 'chances', 'resources']), text: goal })),
    strengths: [
      { kind: 'own', text: luck.pick(['表达清楚，愿意按程序反映。', '保存了较完整的材料。', '有求助意愿，能接受建议。']) },
      { kind: 'services', text: fillIn(story.resources, slots) }
    ]
  }
}

/** Parents and a brother or sister who live elsewhere, for those whose form A names no elder. */
function kinOf(intake: Readonly<Record<string, unknown>>, bornOn: string | undefined, luck: Random): Record<string, unknown>[] {
  const year = bornOn ? Number(bornOn.slice(0, 4)) : undefined
  const [parent, sibling] = [luck.pick(['deceased', 'apart']), luck.pick(['brother', 'sister'])]
  if (!year || year < 1950 || intake['livingOther']) return []
  return [
    { name: '父亲', relation: 'father', living: year < 1965 ? 'deceased' : parent, birthYear: year - 27 },
    { name: '母亲', relation: 'mother', living: year < 1960 ? 'deceased' : 'apart', birthYear: year - 25 },
    { name: sibling === 'brother' ? '弟弟' : '妹妹', relation: sibling, living: 'apart', birthYear: year + 3 }
  ]
}

/** What the family lives among (6.3.1.a): the organ of the demand, the community, who else helps. */
function systemsOf(organ: string, intake: Readonly<Record<string, unknown>>, luck: Random): Record<string, unknown>[] {
  const occupation = String(intake['occupation'] ?? '')
  return [
    { name: organ, kind: 'organ', bond: luck.pick(['stressful', 'weak', 'stressful']) },
    { name: luck.pick(['居委会（村委会）', '社区网格员']), kind: 'community', bond: luck.pick(['weak', 'strong']), flow: 'in' },
    { name: '镇街社工站', kind: 'services', bond: 'strong', flow: 'in' },
    { name: luck.pick(['亲戚', '邻居', '老同事']), kind: 'kin', bond: luck.pick(['strong', 'weak']), flow: luck.pick(['both', 'in']) },
    ...(/退休|无业|学生/.test(occupation) || !occupation ? [] : [{ name: '工作单位', kind: 'employer', bond: luck.pick(['weak', 'strong', 'stressful']), flow: 'both' }])
  ]
}

/** Who the boxes of form A speak of (A.18, A.20). */
function membersOf(background: string, intake: Readonly<Record<string, unknown>>, bornOn: string | undefined): Record<string, unknown>[] {
  const living = (intake['living'] ?? []) as readonly string[]
  const year = bornOn ? Number(bornOn.slice(0, 4)) : undefined
  const child = /女儿/.test(background) && !/儿子|患者的女儿/.test(background) ? { name: '女儿', relation: 'daughter' } : { name: '儿子', relation: 'son' }
  const elders = [['母亲', 'mother'], ['父亲', 'father'], ['婆婆', 'mother-in-law'], ['父母', 'mother'], ['父母', 'father'], ['祖母', 'paternal-grandmother']] as const
  return [
    ...(living.includes('spouse') ? [{ name: '配偶', relation: 'spouse', living: 'together', ...(year && { birthYear: year + 1 }) }] : []),
    ...(intake['marital'] === 'widowed' ? [{ name: '配偶', relation: 'spouse', living: 'deceased' }] : []),
    ...(intake['marital'] === 'divorced' ? [{ name: '前配偶', relation: 'former-spouse', living: 'apart' }] : []),
    ...(living.includes('minor-children') || living.includes('adult-children') ? [{ ...child, living: 'together' }] : []),
    ...elders.filter(([word]) => String(intake['livingOther'] ?? '').includes(word)).map(([word, relation]) => ({ name: word === '父母' ? (relation === 'mother' ? '母亲' : '父亲') : word, relation, living: 'together' }))
  ]
}
