import { say, type Said } from '@xinshe/words'

/** The meetings a social worker helps to hold (7.1.4.h): with organs and the place (6.3.1.b, 7.2.3.b), 会商 (7.2.1.d), 协调会 (7.2.3.c), among colleagues. */
export const meetingKinds = ['platform', 'consultation', 'coordination', 'case-conference', 'other'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingKindTitles: Readonly<Record<MeetingKind, Said>> = {
  platform: say('多方沟通会', 'Meeting of all sides'),
  consultation: say('会商会议', 'Consultation of organs'),
  coordination: say('协调会', 'Coordination meeting'),
  'case-conference': say('个案研讨会', 'Case conference'),
  other: say('其他会议', 'Other meeting')
}
