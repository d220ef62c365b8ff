import { tidyLine } from '@xinshe/forms'
import { countOf, listed, say, type Said } from '@xinshe/words'
import type { LoadReport } from './load-book.ts'

const shownRefusals = 20

/** The report in sentences for the person at the terminal; the rest of many refusals stands in the file. */
export function describeReport({ fileName, unused, loaded, known, refused, petitioners, replies }: LoadReport): Said[] {
  const read = loaded.length + known.length + refused.length
  const name = onScreen(fileName)
  const count = (n: number, zh: string, one: string, other = `${one}s`) => countOf(n, (digits) => `${zh} ${digits}`, { one, other })
  const parts = [
    count(read, '读取行数', 'row read', 'rows read'),
    count(loaded.length, '已载入', 'loaded', 'loaded'),
    count(known.length, '已有（未重复载入）', 'already there', 'already there'),
    count(refused.length, '未载入', 'refused', 'refused'),
    count(petitioners, '新信访人', 'new petitioner'),
    count(replies, '新答复', 'new reply', 'new replies')
  ]
  return [
    say(`${name}：${parts.map(({ zh }) => zh).join('，')}。`, `${name}: ${parts.map(({ en }) => en).join(', ')}.`),
    ...(read === 0 ? [say('文件里只有表头，没有一行留言，因此什么也没有载入。', 'There is nothing in the file below its header, so nothing was loaded.')] : []),
    ...(unused.length > 0 ? [say(`没有用到的列：${listed(unused.map(onScreen)).zh}。`, `Columns not used: ${listed(unused.map(onScreen)).en}.`)] : []),
    ...refused.slice(0, shownRefusals).map(({ row, number, why }) =>
      say(
        `第 ${row} 行（${onScreen(number) || '无编号'}）未载入：${why.map(({ zh }) => zh).join('；')}。`,
        `Row ${row} (${onScreen(number) || 'no number'}) refused: ${why.map(({ en }) => en).join('; ')}.`
      )
    ),
    ...(refused.length > shownRefusals ? [say(`其余 ${refused.length - shownRefusals} 行见报告。`, `${refused.length - shownRefusals} more are in the report.`)] : [])
  ]
}

/** What comes from a file must not steer a terminal: one line, no control signs, not too much (security.md D13). */
function onScreen(text: string): string {
  return tidyLine(text).replace(/[\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 60)
}
