/**
 * The date and time a migration is named by, in Guangzhou: `2026-11-23-0930`. Always later than the one before.
 * @param {string} [last] name of the newest migration there is
 * @param {Date} [now]
 */
export function migrationStamp(last = '', now = new Date()) {
  const stamp = stampOf(now)
  const before = last.slice(0, stamp.length)
  if (stamp > before) return stamp
  const minute = new Date(`${before.slice(0, 10)}T${before.slice(11, 13)}:${before.slice(13)}:00+08:00`)
  return stampOf(new Date(minute.getTime() + 60_000))
}

/** @param {Date} moment */
function stampOf(moment) {
  const there = new Date(moment.getTime() + 8 * 3_600_000).toISOString()
  return `${there.slice(0, 10)}-${there.slice(11, 13)}${there.slice(14, 16)}`
}
