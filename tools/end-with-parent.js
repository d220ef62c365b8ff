// Loaded into the program that `hand-over.js` starts: when that process is killed without a goodbye, this one ends properly.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
