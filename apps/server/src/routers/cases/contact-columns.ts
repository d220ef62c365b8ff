/** What a contact was recorded as (`RecordedContact`): what two who compare two records of one visit both read. */
export const contactColumns = ['channel', 'happened_at as happenedAt', 'headcount', 'organ', 'organ_level as organLevel', 'petitioner_id as petitionerId'] as const
