import { say, type Said } from '@xinshe/words'

/** Words about a field, with the row in front when the field is a cell of a table: `goals.1.result` is `第 2 行：…`. */
export function inRow(field: string, words: Said): Said {
  const row = /^[^.]+\.(\d+)\./.exec(field)?.[1]
  return row === undefined ? words : say(`第 ${Number(row) + 1} 行：${words.zh}`, `Row ${Number(row) + 1}: ${words.en}`)
}
