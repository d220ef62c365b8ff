/** Every name of a plugin follows from its id. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * `home-visit` → `home_visit`, `homeVisit`, `HomeVisit`, `home visit`, `Home visit`.
 * @param {string} id
 */
export function namesOf(id) {
  if (!idPattern.test(id)) throw new Error(`${id} is not a name: small letters, digits and dashes, like home-visit`)
  const words = id.split('-')
  const pascal = words.map(capital).join('')
  const spaced = words.join(' ')
  return { id, snake: words.join('_'), camel: pascal.charAt(0).toLowerCase() + pascal.slice(1), pascal, spaced, sentence: capital(spaced) }
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * Text for a single-quoted string of TypeScript.
 * @param {string} text
 */
export function quoted(text) {
  return text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\r?\n/g, ' ')
}
