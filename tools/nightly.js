// npm run test:nightly: what takes too long for every change. Two hundred times server, worker and database are killed
// while alarms are raised; XINSHE_KILL_CYCLES says another number.
process.env.XINSHE_KILL_CYCLES ||= '200'
process.argv.push('db', 'alarms-survive')
await import('./test.js')

export {}
