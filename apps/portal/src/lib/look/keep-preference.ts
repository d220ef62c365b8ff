import { refreshAll } from '$app/navigation'
import type { Preferences } from '#lib/preferences.ts'

/** Changes how the pages look from now on: at once on this page, by cookie on the next. */
export async function keepPreference(wanted: Partial<Preferences>): Promise<void> {
  const root = document.documentElement
  if (wanted.theme) root.dataset.theme = wanted.theme
  if (wanted.size) root.dataset.size = wanted.size
  if (wanted.language) root.lang = wanted.language === 'zh' ? 'zh-CN' : 'en'
  await fetch('/public/preferences', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted)
  })
  await refreshAll()
}
