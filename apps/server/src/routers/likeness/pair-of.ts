/** Two matters as `core.matter_link` writes them: the smaller id first, so that a pair is one pair whichever way it is asked. */
export function pairOf({ matterId, otherId }: { readonly matterId: string; readonly otherId: string }): { matter_id: string; other_id: string } {
  const [matter_id, other_id] = matterId < otherId ? [matterId, otherId] : [otherId, matterId]
  return { matter_id, other_id }
}
