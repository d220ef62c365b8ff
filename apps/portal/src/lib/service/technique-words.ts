import { techniqueTitles, type Technique } from '@xinshe/core/service/service-method.ts'
import { listed, type Said } from '@xinshe/words'

/** The techniques of an entry in one line (3.8). */
export function techniqueWords(techniques: readonly Technique[]): Said {
  return listed(techniques.map((one) => techniqueTitles[one]))
}
