/** Pages are composed in one thread and without the graphics process: nobody watches, and every picture was handed on twice. */
const unwatched = ['--disable-threaded-compositing', '--disable-gpu-compositing']

/** How to launch a browser on this machine: the one `npm test` found, else Playwright's own. */
export function browserLaunch() {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH
  const isRoot = process.getuid?.() === 0
  return {
    ...(executablePath && { executablePath }),
    args: isRoot ? [...unwatched, '--no-sandbox', '--disable-dev-shm-usage'] : unwatched
  }
}
