import { say, type Said } from '@xinshe/words'
import { percent } from '../percent.ts'
import type { ContractFigures } from './contract-figures.ts'

/** The figures of an evaluation with their words, in the order they are read; the rate of 7.1.5.a with its formula. */
export function figureLines({ casesOpened, casesClosed, serviceMinutes, visits, irrational, asked, answered, service, result }: ContractFigures): { readonly label: Said; readonly value: number | null }[] {
  return [
    { label: say('新开个案', 'Cases opened'), value: casesOpened },
    { label: say('结案', 'Cases closed'), value: casesClosed },
    { label: say('服务时数（小时）', 'Service (hours)'), value: Math.round(serviceMinutes / 6) / 10 },
    { label: say(`非理性上访率（%，非理性 ${irrational} ÷ 走访 ${visits}）`, `Irrational visits (%, ${irrational} of ${visits})`), value: percent(irrational, visits) },
    { label: say(`信访人对服务满意度（1–5，按整季度，询问 ${asked}，作答 ${answered}）`, `Petitioners, of the service (1–5, whole quarters, ${answered} of ${asked} answered)`), value: service },
    { label: say(`信访人对结果满意度（1–5，按整季度，询问 ${asked}，作答 ${answered}）`, `Petitioners, of the result (1–5, whole quarters, ${answered} of ${asked} answered)`), value: result }
  ]
}
