/**
 * Changes one file of the tree, or stops when it is not there.
 * @param {import('@nx/devkit').Tree} tree
 * @param {string} path
 * @param {...(text: string) => string} edits
 */
export function editFile(tree, path, ...edits) {
  const before = tree.read(path, 'utf8')
  if (before === null) throw new Error(`${path} is not there`)
  tree.write(path, edits.reduce((text, edit) => edit(text), before))
}

/**
 * Adds an import in its place: sorted by path among those that begin alike, else after the last import.
 * @param {string} line
 * @returns {(text: string) => string}
 */
export function addImport(line) {
  return (text) => {
    const lines = text.split('\n')
    const imports = lines.flatMap((one, place) => (/^import .* from /.test(one) ? [place] : []))
    const own = pathOf(line)
    const alike = imports.filter((place) => pathOf(lines[place] ?? '').startsWith('.') === own.startsWith('.'))
    const after = alike.findLast((place) => pathOf(lines[place] ?? '') < own)
    const [before] = alike
    const place = after !== undefined ? after + 1 : (before ?? (imports.at(-1) ?? -1) + 1)
    lines.splice(place, 0, line)
    return lines.join('\n')
  }
}

/** @param {string} line */
function pathOf(line) {
  return /from '([^']+)'/.exec(line)?.[1] ?? ''
}

/**
 * Adds a name to `router({ a, b })` or another call with one object of short names.
 * @param {string} call
 * @param {string} name
 * @returns {(text: string) => string}
 */
export function addToCall(call, name) {
  return (text) => replaced(text, new RegExp(`(\\b${call}\\(\\{)([^}]*)(\\}\\))`), (_, open, names, close) => {
    const all = [...names.split(',').map((/** @type {string} */ one) => one.trim()).filter(Boolean), name].sort()
    const line = `${open} ${all.join(', ')} ${close}`
    return line.length <= 100 ? line : `${open}\n  ${all.join(',\n  ')}\n${close}`
  }, `${call}({ … })`)
}

/**
 * Adds an item to a list of an object, `events: [a]`; a missing list is begun before the object's closing `})`.
 * @param {string} key
 * @param {string} item
 * @returns {(text: string) => string}
 */
export function addToList(key, item) {
  return (text) => {
    const list = new RegExp(`(\\n\\s*${key}: \\[)([^\\]]*)(\\])`)
    if (list.test(text)) return text.replace(list, (_, open, items, close) => `${open}${items.trim() ? `${items.trimEnd()}, ` : ''}${item}${close}`)
    return replaced(text, /,?\n\}\)\s*$/, () => `,\n  ${key}: [${item}]\n})\n`, `the closing }) for ${key}`)
  }
}

/**
 * Adds a property at the end of a constant's object: `export const samples… = { … }`.
 * @param {string} constant
 * @param {string} property
 * @returns {(text: string) => string}
 */
export function addProperty(constant, property) {
  return (text) => replaced(text, new RegExp(`(export const ${constant}\\b[^=]*= \\{[\\s\\S]*?)(\\n\\})`), (_, object, close) => {
    const comma = /[{,]\s*$/.test(object) ? '' : ','
    return `${object}${comma}\n  ${property}${close}`
  }, `export const ${constant} = { … }`)
}

/**
 * @param {string} text
 * @param {RegExp} where
 * @param {(...found: string[]) => string} put
 * @param {string} what
 */
function replaced(text, where, put, what) {
  if (!where.test(text)) throw new Error(`cannot find ${what}; add the line by hand`)
  return text.replace(where, put)
}
