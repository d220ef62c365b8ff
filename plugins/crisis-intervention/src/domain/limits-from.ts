/** An event as far as it has a moment to count from. */
export interface CountedEvent {
  readonly alarmId: string | null
  readonly isDrill: boolean
}

/**
 * From when the limits of an event count: from its alarm (5.8.a); a drill practises them from its own start (6.3.3.c).
 * An event without an alarm has none: it was entered in the moment it began, and would always be in time.
 */
export function limitsFrom({ alarmId, isDrill }: CountedEvent): 'alarm' | 'start' | null {
  if (alarmId !== null) return 'alarm'
  return isDrill ? 'start' : null
}
