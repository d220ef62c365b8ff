/**
 * The graphics process would only be sent every picture once more: nobody watches. And a page that is left after seconds does
 * not earn back what compiling its hot functions costs; what a script means is the same without.
 */
const unwatched = ['--in-process-gpu', '--js-flags=--no-maglev --no-turbofan']

/** How to launch a browser on this machine: the one `npm test` found, else Playwright's own. */
export function browserLaunch() {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH
  const isRoot = process.getuid?.() === 0
  return {
    ...(executablePath && { executablePath }),
    args: isRoot ? [...unwatched, '--no-sandbox', '--disable-dev-shm-usage'] : unwatched
  }
}
