import { say, type Said } from '@xinshe/words'

/** The principles of chapter 4, by which a petitioner is answered (6.2.a). */
export const principles = ['lawful', 'source', 'life', 'person', 'privacy', 'together'] as const
export type Principle = (typeof principles)[number]

export const principleTitles: Readonly<Record<Principle, Said>> = {
  lawful: say('4.1 依法依规', '4.1 By law and rule'),
  source: say('4.2 源头防范', '4.2 At the source'),
  life: say('4.3 生命至上', '4.3 Life first'),
  person: say('4.4 主体差异', '4.4 Each person as they are'),
  privacy: say('4.5 隐私保密', '4.5 In confidence'),
  together: say('4.6 多元联动', '4.6 Together with others')
}
