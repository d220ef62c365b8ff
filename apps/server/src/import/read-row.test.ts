import { expect, test } from 'vitest'
import type { Cell } from './parse-sheet.ts'
import { readRow } from './read-row.ts'
import { recogniseColumns } from './recognise-columns.ts'
import { replyTitles } from './test/make-workbook.ts'

const now = new Date('2026-03-02T10:00:00+08:00')
const { columns } = recogniseColumns([replyTitles])

/** A row that is in order, but for what the test says. */
function read({ number = '2549', user = 'A00045581', title = '物业服务差', sentAt = '2019/4/25 9:32:09', text = '多次反映无果。', reply = null, repliedAt = null }: Partial<Record<string, Cell>>) {
  return readRow([number, user, title, sentAt, text, reply, repliedAt], columns, now)
}

function whyOf(change: Partial<Record<string, Cell>>): string[] {
  const row = read(change)
  return 'why' in row ? row.why.map(({ zh }) => zh) : []
}

test('7.1.1.d: a row becomes a petition with its number, time and words', () => {
  expect(read({})).toEqual({
    petition: { number: 'LY-2549', user: 'A00045581', title: '物业服务差', summary: '多次反映无果。', sentAt: new Date('2019-04-25T09:32:09+08:00'), receivedOn: '2019-04-25', reply: null }
  })
})

test('odd padding goes, paragraphs and their indent stay', () => {
  const padded = read({ user: '　A1 ', title: '\t物业　服务\u00a0差\n', text: '\n\t\t\t\u00a0\n\t\t　　尊敬的领导：\r\n\u00a0\u00a0您好！\n\n\n\n　　谢谢\u200b。　\t' })

  expect(padded).toMatchObject({ petition: { user: 'A1', title: '物业 服务 差', summary: '　　尊敬的领导：\n您好！\n\n　　谢谢。' } })
})

test('a text of seven thousand characters is taken in full', () => {
  const text = '拆迁补偿标准不公开'.repeat(800)

  expect(read({ text })).toMatchObject({ petition: { summary: text } })
})

test('rare characters survive, half a character does not', () => {
  expect(read({ title: '𠮷祥里㙍村的路' })).toMatchObject({ petition: { title: '𠮷祥里㙍村的路' } })
  expect(read({ title: '路\ud842' })).toMatchObject({ petition: { title: '路\ufffd' } })
})

test.each([
  [{ number: null }, '留言编号为空，或不是编号'],
  [{ user: ' 　' }, '留言用户为空，或超过 120 字'],
  [{ title: null }, '留言主题为空，或超过 200 字'],
  [{ title: '长'.repeat(201) }, '留言主题为空，或超过 200 字'],
  [{ text: '长'.repeat(20_001) }, '留言详情超过 20,000 字'],
  [{ sentAt: '某天' }, '留言时间为空，或无法识别'],
  [{ sentAt: '2026/3/3 0:00' }, '留言时间不合常理'],
  [{ sentAt: new Date('1899-12-31T00:00:00Z') }, '留言时间不合常理'],
  [{ reply: '已收悉' }, '有答复意见，但答复时间为空或无法识别'],
  [{ repliedAt: '2019/5/1' }, '有答复时间，但没有答复意见'],
  [{ reply: '已收悉', repliedAt: '2019/4/24' }, '答复时间早于留言时间'],
  [{ reply: '已收悉', repliedAt: '2026/3/3' }, '答复时间晚于今天'],
  [{ reply: '长'.repeat(20_001), repliedAt: '2019/5/1' }, '答复意见超过 20,000 字']
])('%j is refused: %s', (change, why) => {
  expect(whyOf(change)).toEqual([why])
})

test('everything that stands against a row is told at once', () => {
  expect(whyOf({ number: '=1', title: '', sentAt: '' })).toHaveLength(3)
})

test('a reply on the day of the message counts, even without its time of day', () => {
  expect(read({ reply: '　　您好！', repliedAt: '2019/4/25' })).toMatchObject({ petition: { reply: { body: '　　您好！', at: new Date('2019-04-25T00:00:00+08:00') } } })
})
