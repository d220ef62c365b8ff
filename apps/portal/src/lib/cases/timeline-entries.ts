import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left'
import ShieldAlert from '@lucide/svelte/icons/shield-alert'
import Siren from '@lucide/svelte/icons/siren'
import UsersRound from '@lucide/svelte/icons/users-round'
import MessageSquareReply from '@lucide/svelte/icons/message-square-reply'
import Handshake from '@lucide/svelte/icons/handshake'
import HandHelping from '@lucide/svelte/icons/hand-helping'
import FilePenLine from '@lucide/svelte/icons/file-pen-line'
import FolderOpen from '@lucide/svelte/icons/folder-open'
import Paperclip from '@lucide/svelte/icons/paperclip'
import Puzzle from '@lucide/svelte/icons/puzzle'
import type { Icon, TimelineEntry, Tone } from '@xinshe/ui'
import type { Answers, Shell } from '#lib/shell/shell-data.ts'
import { formIds } from '#lib/records/form-names.ts'
import { closedContent } from './closed-content.ts'
import { tabOfLine } from './tab-of-line.ts'
import type { TheCase } from './the-case.ts'

type Line = Answers['cases']['timeline']['entries'][number]

/** Which filter of the timeline a line belongs to, by its kind `owner/what-happened`. */
export function kindsOf(kind: string): 'forms' | 'case' | 'modules' {
  if (!kind.startsWith('core/')) return 'modules'
  return kind.startsWith('core/record-') ? 'forms' : 'case'
}

interface Here {
  readonly shell: Pick<Shell, 'caseTabs'>
  readonly theCase: Pick<TheCase, 'records'>
  /** The case's own address. */
  readonly base: string
}

/** The story of a case for the `Timeline`: each line with its sign, and a link to what it is about. */
export function timelineEntries(lines: readonly Line[], { shell, theCase, base }: Here): TimelineEntry[] {
  return lines.map(({ id, kind, title, link, happenedAt, byName, text, hasText }) => ({
    id,
    title,
    at: happenedAt,
    who: byName ?? undefined,
    detail: text ?? (hasText ? closedContent : undefined),
    icon: iconOf(kind),
    tone: toneOf(kind),
    href: hrefOf(link, theCase, base) ?? tabOfLine({ kind, link }, shell, base)
  }))
}

function hrefOf(link: Line['link'], theCase: Pick<TheCase, 'records'>, base: string): string | undefined {
  if (link?.to === 'alarm') return `${base.split('/cases/')[0]}/alarms/${link.id}`
  if (link?.to === 'referral') return `${base.split('/cases/')[0]}/referrals/${link.id}`
  if (link?.to === 'risk') return `${base}/risk`
  return link?.to === 'record' ? recordHref(link.id, theCase, base) : undefined
}

function recordHref(recordId: string, { records }: Pick<TheCase, 'records'>, base: string): string | undefined {
  const record = records.find(({ id }) => id === recordId)
  if (!record) return undefined
  const name = Object.entries(formIds).find(([, form]) => form === record.form)?.[0]
  return name ? `${base}/forms/${name}` : `${base}/interviews/${recordId}`
}

function iconOf(kind: string): Icon {
  if (kind.startsWith('core/alarm-')) return Siren
  if (kind.startsWith('core/risk-')) return ShieldAlert
  if (kind.startsWith('core/record-')) return FilePenLine
  if (kind.startsWith('core/document-')) return Paperclip
  if (kind.startsWith('core/meeting-')) return UsersRound
  if (kind.startsWith('core/reply-')) return MessageSquareReply
  if (kind.startsWith('core/resource-')) return HandHelping
  if (kind.startsWith('core/partner-')) return Handshake
  if (kind === 'core/case-assigned' || kind === 'core/case-handed-over') return ArrowRightLeft
  return kind.startsWith('core/') ? FolderOpen : Puzzle
}

function toneOf(kind: string): Tone {
  if (kind.startsWith('core/alarm-')) return kind === 'core/alarm-closed' ? 'neutral' : 'danger'
  if (kind.endsWith('-returned') || kind.endsWith('-declined')) return 'warning'
  return kind.endsWith('-approved') || kind === 'core/service-begun' ? 'good' : 'neutral'
}
