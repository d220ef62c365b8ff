import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** The six routes of article 31 for 申诉求决 matters. Only the sixth is handled as a petition and has the 60 days of article 34. */
export const routes = ['1', '2', '3', '4', '5', '6'] as const
export const route = z.enum(routes)
export type Route = (typeof routes)[number]

interface RouteTraits {
  readonly title: Said
  readonly hint: Said
}

export const routeTraits: Readonly<Record<Route, RouteTraits>> = {
  '1': {
    title: say('① 诉讼、检察、公安程序', '① Court, procuratorial or police procedure'),
    hint: say(
      '通过诉讼、复议（审判机关）、刑事立案、法律监督、公安程序处理，或涉法涉诉未终结',
      'Litigation, prosecution, supervision or police procedure; litigation not yet ended'
    )
  },
  '2': {
    title: say('② 仲裁', '② Arbitration'),
    hint: say('应当通过仲裁解决，导入仲裁程序', 'To be resolved by arbitration')
  },
  '3': {
    title: say('③ 党员申诉、申请复审', '③ Appeal of a Party member'),
    hint: say('通过党员申诉、申请复审等解决', 'By appeal or re-examination within the Party')
  },
  '4': {
    title: say('④ 行政复议、裁决等行政程序', '④ Administrative procedure'),
    hint: say(
      '通过行政复议、裁决、确认、许可、处罚等程序解决',
      'Administrative reconsideration, ruling, confirmation, licence or penalty'
    )
  },
  '5': {
    title: say('⑤ 查处违法、履行职责', '⑤ Performing a statutory duty'),
    hint: say(
      '申请查处违法行为或者履行保护合法权益职责，依法履行或者答复',
      'A request to act against a breach or to protect a right: perform it or answer'
    )
  },
  '6': {
    title: say('⑥ 信访处理程序', '⑥ Petition procedure'),
    hint: say(
      '不属于前五项：调查核实，出具信访处理意见书，60 日内办结',
      'None of the first five: investigation and a written opinion within 60 days'
    )
  }
}
