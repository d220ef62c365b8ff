import { describe, expect, test } from 'vitest'
import { originFault } from './decide-origin.ts'

const ours = 'https://petition.example.cn'
const post = { method: 'POST', host: 'petition.example.cn', origin: ours, fetchSite: 'same-origin' }

describe('C08: unsafe methods need our own origin', () => {
  test.each([
    ['from our page', {}, null],
    ['from an old browser without Sec-Fetch-Site', { fetchSite: undefined }, null],
    ['typed in by hand, with our origin', { fetchSite: 'none' }, null],
    ['without an origin', { origin: undefined }, 'foreign-origin'],
    ['with neither', { origin: undefined, fetchSite: undefined }, 'foreign-origin'],
    ['from a sandboxed frame', { origin: 'null' }, 'foreign-origin'],
    ['from another site', { origin: 'https://evil.example', fetchSite: 'cross-site' }, 'foreign-origin'],
    ['from a sister site', { origin: 'https://other.example.cn', fetchSite: 'same-site' }, 'foreign-origin'],
    ['with our origin, called cross-site', { fetchSite: 'cross-site' }, 'foreign-origin'],
    ['with our origin, called same-site', { fetchSite: 'same-site' }, 'foreign-origin'],
    ['over http', { origin: 'http://petition.example.cn' }, 'foreign-origin'],
    ['by PUT from nowhere', { method: 'PUT', origin: undefined }, 'foreign-origin'],
    ['by a method of somebody\'s own', { method: 'post', origin: undefined }, 'foreign-origin'],
    ['a read from anywhere', { method: 'GET', origin: 'https://evil.example', fetchSite: 'cross-site' }, null],
    ['a read under another host', { method: 'GET', host: 'evil.example' }, null]
  ] as const)('%s', (_, more, fault) => {
    expect(originFault({ ...post, ...more }, ours)).toBe(fault)
  })
})

describe('D14: on loopback the name of the host counts, and must be loopback', () => {
  test.each([
    [{ method: 'GET', host: '127.0.0.1:3000' }, null],
    [{ method: 'GET', host: 'localhost:3000' }, null],
    [{ method: 'GET', host: '[::1]:3000' }, null],
    [{ method: 'GET', host: 'evil.example:3000' }, 'foreign-host'],
    [{ method: 'GET', host: '127.0.0.1.evil.example' }, 'foreign-host'],
    [{ method: 'GET', host: undefined }, 'foreign-host'],
    [{ method: 'POST', host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }, null],
    [{ method: 'POST', host: '127.0.0.1:3000', origin: 'http://localhost:3000' }, 'foreign-origin'],
    [{ method: 'POST', host: '127.0.0.1:3000', origin: 'http://127.0.0.1:4000' }, 'foreign-origin'],
    [{ method: 'POST', host: 'evil.example:3000', origin: 'http://evil.example:3000' }, 'foreign-host']
  ] as const)('%j: %s', (request, fault) => {
    expect(originFault({ origin: undefined, fetchSite: undefined, ...request }, null)).toBe(fault)
  })
})
