import { riskTitles } from '@xinshe/core/case/case.ts'
import { defaultRiskSetting, levelOf, type LevelSetting } from '@xinshe/core/risk/risk-setting.ts'
import { listed, say, type Said } from '@xinshe/words'

/** Which levels a change touched, against the setting before it. @param before left out: the house's own */
export function changedLevels(levels: readonly LevelSetting[], before: readonly LevelSetting[] = defaultRiskSetting.levels): Said {
  const touched = levels.filter((one) => JSON.stringify(sorted(one)) !== JSON.stringify(sorted(levelOf({ levels: [...before] }, one.level))))
  if (touched.length === 0) return say('时限', 'Time limits')
  const names = listed(touched.map(({ level }) => riskTitles[level]))
  return say(`修改：${names.zh}`, `Changed: ${names.en.toLowerCase()}`)
}

/** The database keeps no order of keys. */
const sorted = (one: LevelSetting) => Object.entries(one).sort(([a], [b]) => a.localeCompare(b))
