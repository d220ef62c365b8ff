import { expect, test } from 'vitest'
import { readEnvironment } from './env.ts'

test('nothing needs to be set', () => {
  expect(readEnvironment({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: '.data',
    databaseUrl: null,
    origin: null,
    masterKeyFile: '.data/master.key',
    demo: true,
    logLevel: 'warn',
    worker: true
  })
})

test('an external database starts without the demo', () => {
  const settings = readEnvironment({ DATABASE_URL: 'postgres://owner:secret@db:5432/xinshe', DATA_DIR: '/srv/xinshe', PORT: '' })

  expect(settings).toMatchObject({ demo: false, port: 3000, masterKeyFile: '/srv/xinshe/master.key' })
  expect(readEnvironment({ DATABASE_URL: 'postgres://db/xinshe', DEMO: '1' }).demo).toBe(true)
})

test.each([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://db/xinshe' }, 'DATABASE_URL'],
  [{ ORIGIN: 'petition.example.cn' }, 'ORIGIN'],
  [{ ORIGIN: 'https://petition.example.cn/portal' }, 'ORIGIN'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ WORKER: 'no' }, 'WORKER']
])('%j stops with the name of the setting', (variables, name) => {
  expect(() => readEnvironment(variables)).toThrow(new RegExp(`${name} 的值无效.*${name} is not valid`))
})

test('a setting that is wrong says what it may be, in both languages', () => {
  const read = () => readEnvironment({ PORT: '3000a', WORKER: 'no' })
  expect(read).toThrow('环境变量 PORT、WORKER 的值无效：须为 0 至 65535 的整数；须为 0 或 1。 The setting PORT, WORKER is not valid: a whole number from 0 to 65535; 0 or 1.')
})

test.each([
  [{ HOST: '0.0.0.0' }],
  [{ HOST: '::' }],
  [{ HOST: '192.168.1.5', ORIGIN: 'http://petition.example.cn' }],
  [{ HOST: 'petition.example.cn' }]
])('I04: %j would lose the session cookie and is refused', (variables) => {
  expect(() => readEnvironment(variables)).toThrow(/ORIGIN 设为 https.*ORIGIN must be an https address/)
})

test.each([
  [{ HOST: '0.0.0.0', ORIGIN: 'https://petition.example.cn' }, 'https://petition.example.cn'],
  [{ HOST: '::1' }, null],
  [{ HOST: 'localhost', ORIGIN: 'http://127.0.0.1:5173/' }, 'http://127.0.0.1:5173']
])('I04: %j may serve', (variables, origin) => {
  expect(readEnvironment(variables).origin).toBe(origin)
})

test.each([
  [{ HOST: '0.0.0.0', ORIGIN: 'https://petition.example.cn' }],
  [{ ORIGIN: 'https://petition.example.cn' }],
  [{ ORIGIN: 'http://127.0.0.1:5173' }],
  [{ DATABASE_URL: 'postgres://db/xinshe' }]
])('accounts with a known password are made only for oneself: not with %j', (variables) => {
  expect(readEnvironment(variables).demo).toBe(false)
})

test.each([
  [{ HOST: '0.0.0.0', ORIGIN: 'https://petition.example.cn' }],
  [{ ORIGIN: 'https://petition.example.cn' }]
])('I04: the demo is not shown to other machines, even when asked: %j', (variables) => {
  expect(() => readEnvironment({ ...variables, DEMO: '1' })).toThrow(/DEMO=1 的账号密码人人皆知.*The accounts of DEMO=1 have a password everybody knows/)
})

test('whoever sits at the machine may ask for the demo', () => {
  expect(readEnvironment({ DEMO: '1', ORIGIN: 'http://localhost:5173' }).demo).toBe(true)
})
