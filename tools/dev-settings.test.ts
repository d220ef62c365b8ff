import { expect, test } from 'vitest'
import { devSettings } from './dev-settings.js'

test('in development the embedded database gets the demo, as with npm start; another one, or another origin, does not', () => {
  expect(devSettings({})).toMatchObject({ DEMO: '1', ORIGIN: 'http://127.0.0.1:5173' })
  expect(devSettings({ DATABASE_URL: 'postgres://db/xinshe' })).not.toHaveProperty('DEMO')
  expect(devSettings({ DEMO: '0' })).not.toHaveProperty('DEMO')
  const own = devSettings({ ORIGIN: 'http://127.0.0.1:8080' })
  expect(own.ORIGIN).toBe('http://127.0.0.1:8080')
  expect(own).not.toHaveProperty('DEMO')
})

test('in development the calls go to where the server listens', () => {
  expect(devSettings({}).XINSHE_SERVER).toBe('http://127.0.0.1:3000')
  expect(devSettings({ PORT: '3233' }).XINSHE_SERVER).toBe('http://127.0.0.1:3233')
})
