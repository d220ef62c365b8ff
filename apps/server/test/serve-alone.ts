import { serve } from './serve.ts'

// Forked by `otherProcess`: serves until it is told to end.
const served = await serve({ adminUrl: process.env.ADMIN_URL!, masterKey: Buffer.from(process.env.MASTER_KEY!, 'hex') })
process.send!(served.url)
process.once('message', () => {
  void served.end().then(() => process.exit())
})
