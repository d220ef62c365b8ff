/**
 * A page that follows another in its window would get a view, a compositor and a surface anew (RenderDocument), which is a fifth
 * of what opening it costs; guards of the memory allocator against attacks are another tenth, and the journeys know their pages.
 * PaintHolding is off as Playwright has it: this list takes the place of its own.
 */
const withoutFeatures = '--disable-features=RenderDocument,PartitionAllocBackupRefPtr,PartitionAllocMemoryReclaimer,PaintHolding'

/**
 * The graphics process would only be sent every picture once more: nobody watches. And a page that is left after seconds does
 * not earn back what compiling its hot functions costs; what a script means is the same without.
 */
const unwatched = [withoutFeatures, '--in-process-gpu', '--js-flags=--no-maglev --no-turbofan']

/** How to launch a browser on this machine: the one `npm test` found, else Playwright's own. */
export function browserLaunch() {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH
  const isRoot = process.getuid?.() === 0
  return {
    ...(executablePath && { executablePath }),
    args: isRoot ? [...unwatched, '--no-sandbox', '--disable-dev-shm-usage'] : unwatched
  }
}
