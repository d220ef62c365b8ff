import { listed, say, type Said } from '@xinshe/words'
import { riskScreen, riskSigns, type RiskSign } from './risk-screen.ts'

/** What an alarm says that answers raised by themselves (5.6.b): the form, and the red lines crossed. */
export function redLineNote(form: Said, signs: readonly RiskSign[]): Said {
  const lines = listed(signs.map((name) => riskScreen[name].label))
  return say(`${form.zh}：${lines.zh}`, `${form.en}: ${lines.en}`)
}

/** A note of an alarm in both languages, kept in Chinese alone: what the house wrote has its translation, what a person wrote stays as it is. */
export function noteOf(text: string, forms: readonly Said[]): Said {
  const signs = riskSigns.filter((name) => text.includes(riskScreen[name].label.zh))
  return forms.map((form) => redLineNote(form, signs)).find(({ zh }) => zh === text) ?? say(text, text)
}
