const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Programs that end together: with the first that ends, or with us. Each is told once: a second word ends the server at
 * once, before it has given its database back, and a Ctrl-C reaches us twice, from the terminal and from npm.
 * @param {readonly { kill(signal: 'SIGTERM'): unknown, on(event: 'exit', listen: () => void): unknown }[]} programs
 * @param {{ on(signal: string, listen: () => void): unknown }} [us]
 */
export function endTogether(programs, us = process) {
  let told = false
  const end = () => {
    if (told) return
    told = true
    for (const program of programs) program.kill('SIGTERM')
  }
  for (const program of programs) program.on('exit', end)
  for (const signal of signals) us.on(signal, end)
}
