interface Requiring {
  readonly manifest: { readonly id: string; readonly requires?: readonly string[] }
}

/** Those that are required come first; otherwise by id, so that the order is the same everywhere. */
export function orderByRequires<P extends Requiring>(plugins: readonly P[]): P[] {
  const byId = new Map(plugins.map((plugin) => [plugin.manifest.id, plugin]))
  const ordered = new Set<P>()
  const place = (plugin: P) => {
    for (const id of plugin.manifest.requires ?? []) place(byId.get(id)!)
    ordered.add(plugin)
  }
  for (const id of [...byId.keys()].sort()) place(byId.get(id)!)
  return [...ordered]
}

/** A way round from a plugin back to itself, as ids, or null. */
export function circleOf<P extends Requiring>(plugins: readonly P[]): string[] | null {
  const requires = new Map(plugins.map(({ manifest }) => [manifest.id, manifest.requires ?? []]))
  const walk = (id: string, way: readonly string[]): string[] | null => {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id]
    for (const next of requires.get(id) ?? []) {
      const circle = walk(next, [...way, id])
      if (circle) return circle
    }
    return null
  }
  for (const id of requires.keys()) {
    const circle = walk(id, [])
    if (circle) return circle
  }
  return null
}
