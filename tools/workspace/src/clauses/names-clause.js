/**
 * Whether a line of the product says that a clause lives there: as the `clause` of a field, or in a comment that begins
 * with its id or has it in parentheses. An id in running prose says nothing: `2` is also a number.
 * @param {string} line
 * @param {string} id
 * @returns {boolean}
 */
export function namesClause(line, id) {
  const exact = id.replaceAll('.', '\\.')
  if (new RegExp(`\\bclause[:=]\\s*['"]${exact}['"]`).test(line)) return true
  const comment = /(?:^|\s)(?:\/\*\*?|\/\/|\*|--|<!--)\s+(.*)$/.exec(line)?.[1]
  if (comment === undefined) return false
  const start = comment.replace(/[:：].*$|\.?\s*(\*\/|-->)?\s*$/, '').replace(/\s+(and|to)\s+/g, ', ')
  const enclosed = [...comment.matchAll(/[(（]([^)）]*)[)）]?/g)].map(([, inside = '']) => inside)
  return [...(isList(start) ? [start] : []), ...enclosed].some((text) => idsAt(text).includes(id))
}

const one = /^([1-8](\.\w+)*|[ABC]\.\d\d(\.\d)?)(?=$|[\s:：–-])/

/** @param {string} text */
function isList(text) {
  return text.split(/[,，、;]\s*/).every((part) => one.test(part))
}

/**
 * The ids at the head of each part of a list: `1.b, 3.1` are two, `A.30 否` and `7.1.1.b–c` are one. A number alone counts
 * only where nothing follows it.
 * @param {string} text
 * @returns {string[]}
 */
function idsAt(text) {
  return text.split(/[,，、;]\s*/).flatMap((part) => {
    const id = one.exec(part)?.[1]
    return id && (id.includes('.') || id === part.trim()) ? [id] : []
  })
}
