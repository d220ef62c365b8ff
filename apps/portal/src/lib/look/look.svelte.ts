import { page } from '$app/state'
import type { Preferences } from '#lib/preferences.ts'

/** What was chosen since this page was loaded. Written in a browser alone: on the server, cookies tell one reader from another. */
const chosen = $state<Partial<Preferences>>({})

/** How the pages look now: as the cookies said when this one was loaded, and as was chosen since. */
export function look(): Preferences {
  return { ...(page.data.preferences as Preferences), ...chosen }
}

/** Changes how the pages look from now on: at once on this page, which is not read anew, by cookie on the next. */
export async function keepPreference(wanted: Partial<Preferences>): Promise<void> {
  const root = document.documentElement
  if (wanted.theme) root.dataset.theme = wanted.theme
  if (wanted.size) root.dataset.size = wanted.size
  if (wanted.language) root.lang = wanted.language === 'zh' ? 'zh-CN' : 'en'
  Object.assign(chosen, wanted)
  await fetch('/public/preferences', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
    keepalive: true
  })
}
