import { expect, test } from 'vitest'
import { permissionsOfPost } from './roles.ts'

const core = { id: 'core', permissions: { 'case.read': { posts: ['worker', 'lead'] }, 'case.approve': { posts: ['lead'] } } } as const
const module = { id: 'case-management', permissions: { 'effect.write': { posts: ['worker'] } } } as const

test('a post may do what the manifests grant it', () => {
  expect(permissionsOfPost('worker', [core, module], new Set(['case-management']))).toEqual(new Set(['core:case.read', 'case-management:effect.write']))
  expect(permissionsOfPost('lead', [core, module], new Set(['case-management']))).toEqual(new Set(['core:case.read', 'core:case.approve']))
})

test('a module that is off grants nothing, the core is always on', () => {
  expect(permissionsOfPost('worker', [core, module], new Set())).toEqual(new Set(['core:case.read']))
})
