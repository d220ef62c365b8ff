import { say, type Said } from '@xinshe/words'

/** An article of the 信访工作条例 as it is cited: `条例 19(3)`, in English `Regulations art. 19(3)`. */
export function articleTitle(article: string): Said {
  return say(article, article.replace('条例', 'Regulations art.').replaceAll('、', ', '))
}
