import type { Attachment } from 'svelte/attachments'

/**
 * Lets a text area grow with what stands in it, up to most of the window; a hand on its corner wins. Newer browsers do it by
 * style alone (base.css); Chromium 109 is measured for it, which lays the page out twice for every box.
 * Takes a function, so that text set from outside is measured too.
 */
export function grow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    if (CSS.supports('field-sizing', 'content')) return
    text()
    const edges = area.offsetHeight - area.clientHeight
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight + edges, window.innerHeight * 0.7)}px`
  }
}
