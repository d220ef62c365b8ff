import { expect, test } from 'vitest'
import { posts } from '../post.ts'
import { readsNames } from './reads-names.ts'

test('a list of cases shows names to those who serve the petitioner, and to nobody else', () => {
  expect(posts.filter(readsNames)).toEqual(['worker', 'lead'])
})
