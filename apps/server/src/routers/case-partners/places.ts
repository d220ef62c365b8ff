/** Where what is shared with a partner lies sealed, each under the key of the row in `core.case_partner`. */
export const sharePlace = (id: string) => ({ table: 'core.case_partner', id, version: 1 })
export const notePlace = (id: string) => ({ table: 'core.shared_note', id, version: 1 })
