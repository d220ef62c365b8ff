/** What the owner reads in the list of sessions: `Chrome · Windows`. Nothing that would tell one machine from another. */
export function deviceLabel(userAgent: string): string {
  const find = (names: readonly (readonly [RegExp, string])[]) => names.find(([pattern]) => pattern.test(userAgent))?.[1]
  return [find(browsers), find(systems)].filter(Boolean).join(' · ') || '—'
}

// In this order: most browsers also call themselves Chrome or Safari.
const browsers = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/360|QIHU/i, '360'],
  [/QQBrowser/, 'QQ'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari']
] as const

const systems = [
  [/HarmonyOS/i, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux']
] as const
