import { fillIn, drawSlots } from '../../demo/fill-in.ts'
import type { Random } from '../../demo/random.ts'
import { personTopics } from '../../demo/topics/index.ts'

export interface DrawnText {
  readonly title: string
  readonly summary: string
}

/** Characters of which names of roads and shops are made: what tells one matter from a thousand of its kind. */
const letters = [...'安邦宝保北本昌长潮城春翠德东发方芳丰凤福富冈高光广桂海恒红宏华怀环惠吉家嘉建江锦景静聚康乐丽利莲良林龙隆民明南宁平启清泉仁荣瑞盛石顺松泰天文西祥新兴秀雅永裕源云长兆珍中竹紫']

/** Petitions of the demo's kinds, each with a place of its own and a few sentences that go with no topic in particular. */
export function drawTexts(random: Random, count: number): DrawnText[] {
  const all = personTopics.flatMap(({ stories }) => (['experience', 'demand', 'background'] as const).flatMap((part) => stories.map((story) => story[part])))
  return Array.from({ length: count }, () => {
    const { stories } = random.pick(personTopics)
    const slots = drawSlots(random, { district: random.pick(['增城区', '番禺区', '花都区', '荔湾区']), year: random.int(2018, 2026) })
    const place = `${nameOf(random)}路${random.int(1, 400)}号${nameOf(random)}${random.pick(['大厦', '花园', '市场', '工业园'])}`
    const sentences = [random.pick(stories).summary, `地点在${place}。`, random.pick(stories).experience, ...random.some(all, random.int(1, 3))]
    return { title: fillIn(random.pick(stories).title, slots), summary: fillIn(sentences.join(''), slots) }
  })
}

function nameOf(random: Random): string {
  return random.pick(letters) + random.pick(letters)
}
