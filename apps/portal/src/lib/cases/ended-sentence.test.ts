import { openStages, stages } from '@xinshe/core/case/case.ts'
import { expect, test } from 'vitest'
import { endedSentence } from './ended-sentence.ts'

test('7.1.4.j: only a case that ended says that it is read-only, and who may reopen it', () => {
  expect(stages.filter((stage) => endedSentence(stage) === null)).toEqual(openStages)
  expect(stages.filter((stage) => endedSentence(stage)?.zh.includes('重开'))).toEqual(['closed', 'archived'])
})
