import type { LinkAnswers } from '@xinshe/core/resource/link-form.ts'
import type { ProviderType } from '@xinshe/core/resource/provider-type.ts'
import type { NeedText } from '@xinshe/core/resource/resource-need.ts'
import { addDays, type Day } from '@xinshe/words'

/** What a story counts on, one by one: `医疗纠纷人民调解委员会、喘息服务`. */
export function drawnNeeds(resources: string): NeedText[] {
  return resources.split('、').map((resource) => ({ resource, providerType: providerOf(resource)[0] }))
}

/** The same once they were linked, one after the other from the day the plan was approved. */
export function drawnLinks(needs: readonly NeedText[], askedOn: Day): LinkAnswers[] {
  return needs.map(({ resource }, index) => {
    const [providerType, provider] = providerOf(resource)
    return { resource, providerType, provider, linkedOn: addDays(askedOn, 3 + 4 * index), outcome: 'given', result: results[index % results.length]! }
  })
}

const results = ['已对接，案主已联系', '已受理', '已提供一次服务', '已落实到人']

const providers: readonly (readonly [RegExp, ProviderType, string])[] = [
  [/法律援助|律师/, 'government', '区法律援助处'],
  [/司法|调解/, 'government', '街道司法所'],
  [/互助|小组|慈善|族中|园圃|自习|家庭综合服务|社区综合服务|长者/, 'charity', '社区综合服务中心'],
  [/公司|物业|联社|经济|商户|市场|机构|检测|工程|医院|原厂|施工/, 'enterprise', '辖区相关单位']
]

function providerOf(resource: string): readonly [ProviderType, string] {
  const found = providers.find(([like]) => like.test(resource))
  return found ? [found[1], found[2]] : ['government', '街道公共服务办公室']
}
