import { say, type Said } from '@xinshe/words'
import { expect, test } from 'vitest'
import { told } from './told.ts'

const refused = (details?: object) => Object.assign(new Error('no'), { name: 'TRPCClientError', data: { httpStatus: 409, refusal: 'clock/impossible', sentence: say('有误', 'Wrong'), details } })
const saidFor = (error: Error) => told((words) => (words as Said).zh, () => Promise.reject(error)).catch(({ message }) => message)

test('4.1: a dialog without fields says what is wrong, not only that something is', async () => {
  expect(await saidFor(refused({ problems: [{ field: 'kind', message: say('请先撤销复核意见', 'Strike the opinion out first') }] }))).toBe('请先撤销复核意见')
  expect(await saidFor(refused())).toBe('有误')
})
