import BellRing from '@lucide/svelte/icons/bell-ring'
import BookMarked from '@lucide/svelte/icons/book-marked'
import BriefcaseBusiness from '@lucide/svelte/icons/briefcase-business'
import CalendarCheck from '@lucide/svelte/icons/calendar-check'
import ChartColumn from '@lucide/svelte/icons/chart-column'
import CalendarDays from '@lucide/svelte/icons/calendar-days'
import CalendarRange from '@lucide/svelte/icons/calendar-range'
import Clock from '@lucide/svelte/icons/clock'
import Forward from '@lucide/svelte/icons/forward'
import ConciergeBell from '@lucide/svelte/icons/concierge-bell'
import Handshake from '@lucide/svelte/icons/handshake'
import HeartHandshake from '@lucide/svelte/icons/heart-handshake'
import Inbox from '@lucide/svelte/icons/inbox'
import ListChecks from '@lucide/svelte/icons/list-checks'
import Network from '@lucide/svelte/icons/network'
import Newspaper from '@lucide/svelte/icons/newspaper'
import Puzzle from '@lucide/svelte/icons/puzzle'
import ShieldAlert from '@lucide/svelte/icons/shield-alert'
import ShieldBan from '@lucide/svelte/icons/shield-ban'
import Siren from '@lucide/svelte/icons/siren'
import UsersRound from '@lucide/svelte/icons/users-round'
import type { CorePermission } from '@xinshe/core/manifest.ts'
import type { Icon } from '@xinshe/ui'
import { say, type Said } from '@xinshe/words'
import { can } from './can.ts'
import type { Shell } from './shell-data.ts'

export interface MenuEntry {
  readonly label: Said
  readonly href: string
  readonly icon: Icon
  /** Command keys that lead there. */
  readonly keys?: string[]
}

export interface MenuGroup {
  readonly title?: Said
  readonly entries: readonly MenuEntry[]
}

/** The left navigation: what the shell offers to this post at this bureau, in the order of the day. */
export function menuEntries(shell: Shell, home: string): MenuGroup[] {
  const offered = (permission: `core:${CorePermission}`, entry: MenuEntry) => (can(shell, permission) ? [entry] : [])
  const groups: MenuGroup[] = [
    {
      entries: [
        { label: say('今日', 'Today'), href: home, icon: CalendarCheck, keys: ['g', 't'] },
        ...offered('core:agenda.read', { label: say('日历', 'Calendar'), href: `${home}/calendar`, icon: CalendarDays, keys: ['g', 'd'] }),
        ...offered('core:petitioner.write', { label: say('接待登记', 'Reception'), href: `${home}/reception`, icon: ConciergeBell, keys: ['g', 'r'] }),
        ...offered('core:case.read', { label: say('个案', 'Cases'), href: `${home}/cases`, icon: BriefcaseBusiness, keys: ['g', 'c'] }),
        ...(can(shell, 'core:case.approve') || can(shell, 'core:dispatch.write') ? [{ label: say('待开案事项', 'Matters to open'), href: `${home}/awaiting`, icon: Inbox, keys: ['g', 'w'] }] : []),
        ...offered('core:referral.read', { label: say('转介', 'Referrals'), href: `${home}/referrals`, icon: Forward, keys: ['g', 'f'] }),
        ...offered('core:service.read', { label: say('服务记录', 'Service log'), href: `${home}/service`, icon: Clock }),
        ...offered('core:alarm.read', { label: say('危机警报', 'Alarms'), href: `${home}/alarms`, icon: BellRing, keys: ['g', 'a'] }),
        ...offered('core:visit.read', { label: say('人身安全', 'Safety of workers'), href: `${home}/safety`, icon: HeartHandshake }),
        ...offered('core:partner.read', { label: say('联动力量', 'Partners'), href: `${home}/partners`, icon: Handshake }),
        ...offered('core:digest.read', { label: say('每日摘要', 'Daily digest'), href: `${home}/digest`, icon: Newspaper }),
        ...(shell.hasReports ? [{ label: say('统计报表', 'Reports'), href: `${home}/reports`, icon: ChartColumn }] : [])
      ]
    },
    {
      title: say('服务模块', 'Service modules'),
      entries: shell.menu.map(({ plugin, title, page }) => ({ label: title, href: `${home}/s/${plugin}${page ? `/${page}` : ''}`, icon: Puzzle }))
    },
    {
      title: say('管理', 'Administration'),
      entries: [
        ...offered('core:tenant.write', { label: say('下级辖区', 'Tenants below'), href: `${home}/settings/tenants`, icon: Network }),
        ...offered('core:officer.read', { label: say('工作人员', 'Officers'), href: `${home}/settings/officers`, icon: UsersRound }),
        ...offered('core:contract.read', { label: say('服务合同', 'Contracts'), href: `${home}/settings/contracts`, icon: BookMarked }),
        ...offered('core:calendar.write', { label: say('放假安排', 'Working days'), href: `${home}/settings/calendar`, icon: CalendarRange }),
        ...offered('core:block.write', { label: say('停用模块', 'Blocked modules'), href: `${home}/settings/blocks`, icon: ShieldBan }),
        ...offered('core:crisis-setting.write', { label: say('警报设置', 'Alarm settings'), href: `${home}/settings/alarms`, icon: Siren }),
        ...offered('core:rule.read', { label: say('自动规则', 'Automatic rules'), href: `${home}/settings/rules`, icon: ListChecks }),
        ...offered('core:risk-setting.write', { label: say('风险等级', 'Levels of risk'), href: `${home}/settings/risk`, icon: ShieldAlert })
      ]
    }
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}

/** An agency's own desk: everything hangs on its contracts. */
export function agencyEntries(home: string): MenuGroup[] {
  return [{ entries: [{ label: say('服务合同', 'Contracts'), href: home, icon: BookMarked, keys: ['g', 't'] }] }]
}

/** The platform operator's desk is one page. */
export function platformEntries(): MenuGroup[] {
  return [{ entries: [{ label: say('平台', 'Platform'), href: '/agency', icon: Network, keys: ['g', 't'] }] }]
}

/** The frame of a desk by who stands there: its own address and its menu. */
export function frameOf(shell: Shell): { home: string; groups: MenuGroup[] } {
  const home = shell.tenant ? `/${shell.tenant.slug}` : shell.agency ? `/agency/${shell.agency.slug}` : '/agency'
  return { home, groups: shell.tenant ? menuEntries(shell, home) : shell.agency ? agencyEntries(home) : platformEntries() }
}
