import { education } from './education.ts'
import { hardship } from './hardship.ts'
import { land } from './land.ts'
import { leak } from './leak.ts'
import { medical } from './medical.ts'
import { noise } from './noise.ts'
import { owners } from './owners.ts'
import { pension } from './pension.ts'
import { prepaid } from './prepaid.ts'
import { property } from './property.ts'
import { renewal } from './renewal.ts'
import type { Topic } from './topic.ts'
import { traffic } from './traffic.ts'
import { unpaidWorks } from './unpaid-works.ts'
import { wages } from './wages.ts'

/** What persons come about, and what organisations do. */
export const personTopics: readonly Topic[] = [land, wages, property, noise, medical, education, pension, leak, renewal, hardship, traffic, prepaid]
export const organisationTopics: readonly Topic[] = [unpaidWorks, owners]
