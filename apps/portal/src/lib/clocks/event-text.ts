import type { EventDetail, NewEvent, TypedKind } from '@xinshe/core/clock/matter-event.ts'

/** An event as its dialog holds it: every box is text. */
export interface EventText {
  kind: string | null
  happenedOn: string
  organ: string
  documentNumber: string
  note: string
  days: number | null
  approvedBy: string
  noticeOn: string
  reason: string
  deliveredOn: string
}

/** A blank dialog, or one that holds what was recorded. */
export function eventText(from: { organ: string; documentNumber?: string; note?: string; kind?: string; happenedOn?: string; detail?: EventDetail }): EventText {
  const { days, approvedBy, noticeOn, reason, deliveredOn } = from.detail ?? {}
  return {
    kind: from.kind ?? null,
    happenedOn: from.happenedOn ?? '',
    organ: from.organ,
    documentNumber: from.documentNumber ?? '',
    note: from.note ?? '',
    days: days ?? null,
    approvedBy: approvedBy ?? '',
    noticeOn: noticeOn ?? '',
    reason: reason ?? '',
    deliveredOn: deliveredOn ?? ''
  }
}

/** What the dialog sends; boxes that belong to another kind stay behind. */
export function newEventOf({ kind, days, ...text }: EventText): NewEvent {
  return { ...text, kind: kind as TypedKind, ...(days !== null && { days }) }
}
