import { procedure } from '../../rpc.ts'
import { settingStands } from '../setting-stands.ts'
import { settingsHere } from './settings-here.ts'

/** What holds here of the minutes and the headcount, and on which versions of them, and of the contact, a bureau builds. */
export const settings = procedure({ permission: 'alarm.read', scope: 'tenant', audit: { none: 'settings of the place, nothing about anybody' } }).query(async ({ ctx }) => {
  const [here, { version }, contact] = [await settingsHere(ctx), await settingStands(ctx, 'alarm'), await settingStands(ctx, 'contact')]
  return { ...here, version, contactVersion: contact.version }
})
