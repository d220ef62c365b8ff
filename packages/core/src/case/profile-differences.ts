import { nameKey, phoneKey } from '../petitioner/search-query.ts'
import { isWithheld } from '../petitioner/withheld-name.ts'

/** What form A takes over from the petitioner's details, as it was signed. */
interface Signed {
  readonly name?: string | undefined
  /** Several are parted by `、`. */
  readonly phone?: string | undefined
  readonly address?: string | undefined
}

/** The petitioner's details as they are known today. */
interface Profile {
  readonly name?: string | undefined
  readonly aliases: readonly string[]
  readonly phones: readonly string[]
  /** In full, with the names of its divisions. */
  readonly address: string
}

/**
 * The fields of form A that say something else than the petitioner's details (A.09, A.11, A.12): somebody is asked
 * whether the details change; nothing changes by itself. A known alias and a known one of several phones are no news,
 * and what was left empty on the form says nothing.
 */
export function profileDifferences(signed: Signed, profile: Profile): (keyof Signed)[] {
  const names = [profile.name ?? '', ...profile.aliases].map(nameKey)
  const phones = new Set(profile.phones.map(phoneKey))
  const isNew: Record<keyof Signed, boolean> = {
    name: Boolean(signed.name) && !isWithheld(signed.name) && !names.includes(nameKey(signed.name!)),
    phone: partsOf(signed.phone ?? '').some((phone) => !phones.has(phoneKey(phone))),
    address: Boolean(signed.address) && plain(signed.address!) !== plain(profile.address)
  }
  return (['name', 'phone', 'address'] as const).filter((field) => isNew[field])
}

function partsOf(text: string): string[] {
  return text.split(/[、，,;；/\n]/).filter((part) => part.trim() !== '')
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
