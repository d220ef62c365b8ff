/** One line in order: half width, single spaces, nothing at the ends. */
export function tidyLine(text: string): string {
  return halfWidth(printable(text)).replace(/\s+/g, ' ').trim()
}

/** Flowing text in order: ordinary line ends, no blank beginning or end. The indent of a paragraph and full-width signs stay. */
export function tidyParagraphs(text: string): string {
  return printable(text.replace(/\r\n?/g, '\n'))
    .replace(/[ \t\u3000]+$/gm, '')
    .replace(/^\n+/, '')
    .trimEnd()
}

/** `2026年3月5日`, `2026/3/5` and `2026.3.5` are `2026-03-05`; what is no date loses only its spaces and width. */
export function tidyDay(text: string): string {
  const plain = halfWidth(text).replace(/\s/g, '')
  const [, year, month, day] = /^(\d{4})[年/.-](\d{1,2})(?:[月/.-](?:(\d{1,2})日?)?)?$/.exec(plain) ?? []
  if (!year || !month) return plain
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')
}

/** `9：05` is `09:05`. */
export function tidyTime(text: string): string {
  const plain = halfWidth(text).replace('：', ':').replace(/\s/g, '')
  return plain.replace(/^(\d):/, '0$1:')
}

/** Full-width digits, letters, signs of numbers and spaces as ordinary ones: `１３８　` is `138 `. */
export function halfWidth(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ＋－．／＠＃]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
}

/**
 * Without control characters, zero-width signs and broken surrogates: the database and the printer refuse them.
 * Not `toWellFormed`, which Chromium 109 on the bureaus' desktops does not have.
 */
function printable(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd').replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u2060\ufeff]/g, '')
}
