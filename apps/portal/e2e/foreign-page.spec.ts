import { expect, test } from './fixtures.ts'
import { ask } from './steps/ask.ts'
import { openDesk } from './steps/open-desk.ts'

const forms = ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']

test('C08: forms and scripts of a foreign page, opened by somebody who is signed in, are refused', async ({ browser, baseURL }) => {
  const { origin } = new URL(baseURL!)
  const context = await browser.newContext()
  const own = await context.newPage()
  await openDesk(own, 'gz-officer', '/gz', origin)
  const foreign = await context.newPage()
  await foreign.route('http://attacker.test/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Attacker</title>' }))

  for (const enctype of forms) {
    await foreign.goto('http://attacker.test/')
    const answer = foreign.waitForResponse(`${origin}/rpc/session.signOut`)
    await foreign.evaluate(
      ({ action, enctype }) => {
        const form = Object.assign(document.createElement('form'), { action, enctype, method: 'post' })
        form.append(Object.assign(document.createElement('input'), { name: '{"a":"', value: '"}' }))
        document.body.append(form)
        form.submit()
      },
      { action: `${origin}/rpc/session.signOut`, enctype }
    )
    expect((await answer).status(), enctype).toBe(403)
    await foreign.waitForURL(`${origin}/**`)
  }
  await foreign.goto('http://attacker.test/')
  const reached = await foreign.evaluate((address) => fetch(address, { credentials: 'include' }).then(() => 'read', () => 'refused'), `${origin}/rpc/session.list`)
  expect(reached).toBe('refused')

  expect((await ask(own, { tenant: 'gz' }, 'session.shell', null)).status).toBe(200)
  await context.close()
})
