/** Where the words of an activity are sealed, under a key of its own. */
export const placeOfActivity = (id: string) => ({ table: 'source_prevention.activity_words', id, version: 1 })
