/** A fault of the embedded server, as one sentence for the person at the terminal: Chinese first, English after it. */
export function fault(zh: string, en: string): Error {
  return new Error(`${zh} ${en}`)
}
