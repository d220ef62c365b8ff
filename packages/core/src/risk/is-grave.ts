/** 7.1.4.f: red and orange, of a case or of a risk in its plan, keep a case from closing. A case nobody has rated has no level. */
export function isGrave(level: string | null): boolean {
  return level === 'red' || level === 'orange'
}
