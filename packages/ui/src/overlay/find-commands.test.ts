import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import type { CommandGroup } from './command.ts'
import { findCommands } from './find-commands.ts'

const groups: CommandGroup[] = [
  { title: say('前往', 'Go to'), commands: [{ id: 'reception', label: say('接待登记', 'Reception') }, { id: 'cases', label: say('个案', 'Cases') }] },
  { title: say('个案', 'Cases'), found: true, commands: [{ id: 'found', label: 'LW-2026-0331', hint: '王**' }] }
]
const idsFor = (typed: string) => findCommands(groups, typed).flatMap(({ commands }) => commands.map(({ id }) => id))

test('nothing typed: everything', () => {
  expect(idsFor('')).toEqual(['reception', 'cases', 'found'])
})

test.each(['接待', 'RECEP', 'ｒｅｃｅｐｔｉｏｎ', '登记 reception'])('“%s” finds the reception, in either language and width', (typed) => {
  expect(idsFor(typed)).toEqual(['reception', 'found'])
})

test('what the server has found stays, whatever it is called; an empty group goes', () => {
  expect(findCommands(groups, '王大文')).toEqual([groups[1]])
})
