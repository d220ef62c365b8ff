import { say, type Said } from '@xinshe/words'

/** Who takes part beside organs and petitioners (4.6 多元联动): group bodies, social organisations, 两代表一委员, and the professions the work draws on. */
export const partnerTypes = ['mass', 'social', 'party-delegate', 'congress-deputy', 'cppcc-member', 'lawyer', 'mediator', 'counsellor', 'volunteer'] as const
export type PartnerType = (typeof partnerTypes)[number]

export const partnerTypeTitles: Readonly<Record<PartnerType, Said>> = {
  mass: say('群团组织', 'Mass organisation'),
  social: say('社会组织', 'Social organisation'),
  'party-delegate': say('党代表', 'Party delegate'),
  'congress-deputy': say('人大代表', "Deputy of the people's congress"),
  'cppcc-member': say('政协委员', 'Member of the political consultative conference'),
  lawyer: say('律师', 'Lawyer'),
  mediator: say('调解员', 'Mediator'),
  counsellor: say('心理咨询师', 'Counsellor'),
  volunteer: say('志愿者', 'Volunteer')
}
