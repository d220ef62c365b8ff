import type { CoreCaller } from './core-desk.ts'

type Given<Set extends (input: never) => unknown> = Omit<Parameters<Set>[0], 'version'>

/** What a bureau sets on the version its page has just read. */
export function atNewest(desk: CoreCaller) {
  const { rules, risk, alarms } = desk
  return {
    rule: async (said: Given<CoreCaller['rules']['set']>) => rules.set({ ...said, version: (await rules.list()).find(({ id }) => id === said.rule)?.version ?? 0 }),
    levels: async (setting: Given<CoreCaller['risk']['setSetting']>) => risk.setSetting({ ...setting, version: (await risk.setting()).version }),
    minutes: async (setting: Given<CoreCaller['alarms']['setSettings']>) => alarms.setSettings({ ...setting, version: (await alarms.settings()).version }),
    contact: async (contact: Given<CoreCaller['alarms']['setCrisisContact']>) => alarms.setCrisisContact({ ...contact, version: (await alarms.settings()).contactVersion })
  }
}
