/**
 * Text as the page can carry it: line ends are `\n`, signs that steer machines are gone, and a run
 * of Latin signs too long for a narrow cell may break anywhere. Nothing a person can read changes.
 */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(steering, '')
    .trim()
    .replace(longRun, (run) => [...run].join(mayBreak))
}

/** Control signs other than the line end, and marks that turn the direction of writing. */
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The narrowest cell of the forms holds sixteen Latin signs. */
const longRun = /[\u0021-\u007e\u00a1-\u024f]{17,}/g
const mayBreak = '\u200b'
