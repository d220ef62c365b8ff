import BriefcaseBusiness from '@lucide/svelte/icons/briefcase-business'
import UserRound from '@lucide/svelte/icons/user-round'
import type { Command, CommandGroup } from '@xinshe/ui'
import { say } from '@xinshe/words'
import { actSections, actSectionTitles, type Act } from '#lib/keys/act.ts'
import type { FoundPetitioner } from '#lib/search/found-petitioner.ts'

/** A line of the palette with what it does. */
export interface PaletteLine extends Command, Pick<Act, 'href' | 'run'> {}

/** What is offered here, section by section; that the palette can be opened, whoever reads it knows. */
export function groupsOfActs(acts: readonly Act[]): CommandGroup<PaletteLine>[] {
  return actSections.map((section) => ({
    title: actSectionTitles[section],
    commands: acts.filter((act) => act.section === section && act.keys?.join() !== 'Ctrl+K').map((act, at) => ({ ...act, id: `${section}-${at}` }))
  }))
}

/** The cases of whoever was found, by number; who has no open case leads to the own page. */
export function groupOfFound(petitioners: readonly FoundPetitioner[], home: string): CommandGroup<PaletteLine> {
  return {
    title: say('个案和信访人', 'Cases and petitioners'),
    found: true,
    commands: petitioners.flatMap<PaletteLine>(({ id, shown, openCases }) => {
      const name = shown.name ?? say('（未透露姓名）', '(no name given)')
      if (openCases.length === 0) return [{ id: `petitioner-${id}`, label: name, hint: say('没有在办个案', 'No open case'), icon: UserRound, href: `${home}/petitioners/${id}` }]
      return openCases.map((each) => ({ id: `case-${each.id}`, label: each.number, hint: name, icon: BriefcaseBusiness, href: `${home}/cases/${each.id}` }))
    })
  }
}

export function groupOfRecent(cases: readonly { id: string; number: string }[], home: string): CommandGroup<PaletteLine> {
  return {
    title: say('最近打开的个案', 'Cases opened last'),
    commands: cases.map(({ id, number }) => ({ id: `recent-${id}`, label: number, icon: BriefcaseBusiness, href: `${home}/cases/${id}` }))
  }
}
