import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import { noteOf, redLineNote } from './red-line-note.ts'

const forms = [say('接案登记表', 'Intake'), say('会谈表', 'Interview')]

test('5.6.b: what the house wrote of a red line is read in either language', () => {
  const note = redLineNote(forms[1]!, ['selfHarm', 'selfMutilation'])

  expect(note).toEqual(say('会谈表：自伤、自杀念头、自残', 'Interview: Self-harm or thoughts of suicide, Self-mutilation'))
  expect(noteOf(note.zh, forms)).toEqual(note)
})

test.each(['会谈表：自残，在三楼', '自残', '', '另一张表：自残'])('what a person wrote stays as it is: %s', (text) => {
  expect(noteOf(text, forms)).toEqual(say(text, text))
})
