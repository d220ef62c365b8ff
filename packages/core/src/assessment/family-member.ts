import { choice, longText, number, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { relations } from './relations.ts'

/** 7.1.2.c: one row for each member of the family, with what a family tree is drawn from. */
export const familyMember = {
  name: text({ clause: '7.1.2.c', label: say('姓名或称呼', 'Name'), max: 60 }),
  relation: choice({ clause: '7.1.2.c', label: say('与案主关系', 'To the client'), options: relations }),
  birthYear: optional(number({ clause: '7.1.2.c', label: say('出生年份', 'Born in'), min: 1850, max: 2100 })),
  living: optional(
    choice({
      clause: '7.1.2.c',
      label: say('居住', 'Living'),
      options: [
        option('together', say('同住', 'Together')),
        option('apart', say('不同住', 'Apart')),
        option('deceased', say('已故', 'Deceased'))
      ]
    })
  ),
  /** Of a grandchild or a child's spouse: whose. Of a child: the other parent. The tree needs it where there are several. */
  of: optional(number({ clause: '7.1.2.c', label: say('配偶或父母序号', 'No. of spouse or parent'), min: 1, max: 50, since: 2 })),
  note: optional(longText({ clause: '7.1.2.c', label: say('备注', 'Note'), max: 500, lines: 1 }))
} as const
