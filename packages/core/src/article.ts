import { say, type Said } from '@xinshe/words'

/** The articles of 《信访工作条例》 that the clocks come from. */
export type ArticleNumber = 22 | 23 | 31 | 34 | 35 | 36

export interface Article {
  readonly number: ArticleNumber
  readonly title: Said
  /** What it demands, in our words: the page explains, the law decides. */
  readonly says: Said
}

/** 4.1: every clock names the article it comes from. In force since 2022-05-01. */
export const articles: Readonly<Record<ArticleNumber, Article>> = {
  22: article(
    22,
    '二十二',
    '信访部门收到信访事项应当登记，并在 15 日内转送、交办有权处理的机关、单位或者报请决定；涉法涉诉的引导向政法部门反映。',
    'The petition bureau registers what it receives and within 15 days forwards it to the competent organ or reports it; litigation matters are guided to the judicial organs.'
  ),
  23: article(
    23,
    '二十三',
    '有权处理的机关、单位自收到之日起 15 日内书面告知接收情况以及处理途径和程序；认为不属于本单位职权的，5 个工作日内提出异议。',
    'The competent organ tells the petitioner in writing within 15 days of receipt how the matter will be handled; one that is not competent objects within 5 working days.'
  ),
  31: article(
    31,
    '三十一',
    '申诉求决类事项分六种途径办理；不属于前五种法定程序的，调查核实后出具信访处理意见书。',
    'Appeals and requests take one of six routes; what belongs to none of the first five procedures is investigated and answered by a written opinion.'
  ),
  34: article(
    34,
    '三十四',
    '按第三十一条第六项办理的，自受理之日起 60 日内办结；情况复杂的经负责人批准可以延长，不超过 30 日，并告知信访人延期理由。',
    "Matters of the sixth route are concluded within 60 days of acceptance; with the leader's approval and notice of the reason, up to 30 days more."
  ),
  35: article(
    35,
    '三十五',
    '对信访处理意见不服的，自收到书面答复之日起 30 日内请求复查；复查机关、单位自收到请求之日起 30 日内书面答复。',
    'A petitioner who disagrees asks for review within 30 days of receiving the written reply; the reviewing organ answers in writing within 30 days.'
  ),
  36: article(
    36,
    '三十六',
    '对复查意见不服的，自收到书面答复之日起 30 日内请求复核；复核机关、单位 30 日内提出意见，听证所需时间不计算在内。',
    'A petitioner who disagrees with the review asks for re-examination within 30 days; the opinion follows within 30 days, the time of a hearing not counted.'
  )
}

/** An article of the 信访工作条例 as it is cited: `条例 19(3)`, in English `Regulations art. 19(3)`. */
export function articleTitle(article: string): Said {
  return say(article, article.replace('条例', 'Regulations art.').replaceAll('、', ', '))
}

function article(number: ArticleNumber, numeral: string, zh: string, en: string): Article {
  return {
    number,
    title: say(`《信访工作条例》第${numeral}条`, `Petition Work Regulations, article ${number}`),
    says: say(zh, en)
  }
}
