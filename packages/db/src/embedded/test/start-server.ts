/** A process of its own for the tests: starts or adopts the server of the folder it is given, says so, and ends it on SIGTERM. */
import { startEmbedded } from '../start-embedded.ts'

const dataDir = process.argv[2] ?? ''
const server = await startEmbedded({ dataDir, throwAway: true })
process.stdout.write(`${JSON.stringify({ url: server.url, port: server.port, adopted: server.adopted })}\n`)

const stay = setInterval(() => {}, 1_000)
process.once('SIGTERM', () => {
  clearInterval(stay)
  void server.stop()
})
