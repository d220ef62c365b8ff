import { expect, test } from 'vitest'
import type { HeldPost } from './identity.ts'
import { homePost, postHere } from './choose-post.ts'

const held = (id: string, role: HeldPost['role'], here: boolean) => ({ id, role, here }) as HeldPost
const session = (postId: string | null) => ({ postId }) as never

test('without a choice the post nearest to the desk counts', () => {
  const posts = [held('a', 'lead', true), held('b', 'worker', true), held('c', 'bureau-officer', false)]

  expect(postHere({ posts, session: session(null) })?.id).toBe('b')
  expect(homePost({ posts, session: session(null) })?.id).toBe('b')
})

test('the chosen post counts where it is held, and nowhere else', () => {
  const posts = [held('a', 'lead', true), held('b', 'worker', true), held('c', 'bureau-officer', false)]

  expect(postHere({ posts, session: session('a') })?.id).toBe('a')
  expect(postHere({ posts, session: session('c') })?.id).toBe('b')
  expect(homePost({ posts, session: session('c') })?.id).toBe('c')
})

test('somebody without a post at the place has none there', () => {
  expect(postHere({ posts: [held('a', 'lead', false)], session: session('a') })).toBeNull()
  expect(homePost({ posts: [], session: session('a') })).toBeNull()
})
