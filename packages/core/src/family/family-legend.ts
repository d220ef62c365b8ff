import { say } from '@xinshe/words'

/** What the symbols mean, beneath each picture: A.22 is read by people who draw none. */
export const genogramTitle = say('家系图', 'Genogram')
export const genogramLegend = say('□ 男　○ 女　◇ 不详　双线：案主　×：已故　//：离异　虚线框：与案主同住', '□ male, ○ female, ◇ not known; doubled: the client; × deceased; // divorced; broken frame: living with the client')
export const ecomapTitle = say('生态图', 'Ecomap')
export const ecomapLegend = say('粗线：紧密　虚线：薄弱　锯齿线：紧张　箭头：资源流向', 'Thick: strong; broken: weak; zigzag: stressful; arrows: where help flows')
export const petitionerWord = say('案主', 'Client')
export const householdWord = say('案主家庭', 'Family')
