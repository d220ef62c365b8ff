/** C.10.2: whether the rows of form C are the stage goals of the approved plan, in its order and its words. */
export function matchesPlan(goals: readonly { readonly goal?: string }[], planned: readonly string[]): boolean {
  return goals.length === planned.length && planned.every((goal, row) => goals[row]?.goal === goal)
}
