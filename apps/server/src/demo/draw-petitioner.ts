import { creditCheckCharacter } from '@xinshe/core/petitioner/credit-code.ts'
import { checkCharacter } from '@xinshe/core/petitioner/id-number.ts'
import { identity, type NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import type { Random } from './random.ts'
import type { Persona } from './topics/persona.ts'

const surnames = [...'陈李黄张梁林王吴刘何罗郑谢邓冯曾叶杨周钟苏卢蔡潘杜戴夏范方石姚谭廖单仇区解']
const men = ['志强', '国栋', '伟平', '文辉', '建国', '永康', '家豪', '俊杰', '锦荣', '海', '柏林', '耀祖', '树根', '炳坤', '子健', '浩然']
const women = ['晓雯', '敏仪', '嘉怡', '丽华', '佩玲', '秀珍', '婉婷', '少芬', '慧贤', '淑仪', '桂英', '月娥', '雪', '美兰', '颖诗', '凤']
const foreigners = { male: ['Rahul Mehta', 'Somchai Prasert'], female: ['Amara Okafor', 'Elena Petrova', 'Fatou Diallo', 'Nguyễn Thị Lan'] }
const stateless = { male: ['Aung Min', 'Sami Haddad'], female: ['Khin Mya'] }
const roads = ['民乐路', '康宁街', '荔园路', '东门直街', '新桥路', '府佑路', '槐安街', '沿江路']
const companies = ['顺途路桥工程有限公司', '恒固建材有限公司', '嘉运物流有限公司']

/** Whom the story is about, and the year in which it begins. */
export interface Wanted {
  readonly persona: Persona | undefined
  readonly year: number
}

/** Somebody invented: a person, now and then a foreigner or a stateless one, a company or an association (3.1, 1.b). */
export function drawPetitioner(random: Random, place: { town: string; district: string; code: string }, party: NewPetitioner['party'], wanted: Wanted, name = ''): NewPetitioner {
  const address = `广州市${place.district}${place.town}${random.pick(roads)}${random.int(1, 180)}号${random.chance(0.6) ? `${random.int(2, 28)}0${random.int(1, 6)}房` : ''}`
  const homeCode = place.code
  if (party === 'legal-person') return { party, nationality: 'domestic-organisation', homeCode, identity: companyOf(random, address) }
  if (party === 'organisation') {
    return { party, nationality: 'domestic-organisation', homeCode, identity: identity.parse({ name, representative: random.pick(surnames) + random.pick(men), idKind: 'none', phones: [mobile(random)], address }) }
  }
  const kind = random.next()
  if (kind < 0.025) return stranger(random, 'foreigner', address, homeCode, wanted)
  return kind < 0.035 ? stranger(random, 'stateless', address, homeCode, wanted) : citizen(random, address, homeCode, wanted)
}

function citizen(random: Random, address: string, homeCode: string, wanted: Wanted): NewPetitioner {
  const gender = genderOf(random, wanted)
  const bornOn = `${yearOfBirth(random, wanted)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`
  const name = random.pick(surnames) + random.pick(gender === 'male' ? men : women)
  const withCard = random.chance(0.85)
  return {
    party: 'person',
    nationality: 'citizen',
    homeCode,
    identity: identity.parse({
      name, gender, bornOn, address,
      phones: random.chance(0.9) ? [mobile(random)] : [`020-8260${random.int(1000, 9999)}`],
      idKind: withCard ? 'id-card' : 'none',
      ...(withCard && { idNumber: idNumber(bornOn, gender, random) })
    })
  }
}

function stranger(random: Random, nationality: 'foreigner' | 'stateless', address: string, homeCode: string, wanted: Wanted): NewPetitioner {
  const isForeign = nationality === 'foreigner'
  const gender = genderOf(random, wanted)
  return {
    party: 'person',
    nationality,
    homeCode,
    interpreter: isForeign ? '英语' : '缅甸语',
    identity: identity.parse({
      name: random.pick((isForeign ? foreigners : stateless)[gender]),
      gender,
      bornOn: `${yearOfBirth(random, wanted)}-${two(random.int(1, 12))}`,
      address,
      phones: [mobile(random)],
      idKind: isForeign ? 'passport' : 'none',
      ...(isForeign && { idNumber: `P${random.int(1_000_000, 9_999_999)}` })
    })
  }
}

function genderOf(random: Random, { persona }: Wanted): 'male' | 'female' {
  return persona?.gender ?? random.pick(['male', 'female'] as const)
}

/** A birthday still to come makes somebody a year younger than the years alone say. */
function yearOfBirth(random: Random, { persona, year }: Wanted): number {
  const [youngest, oldest] = persona?.age ?? [25, 75]
  return year - random.int(youngest + 1, oldest)
}

function companyOf(random: Random, address: string) {
  const body = `91440118MA00${random.int(10_000, 99_999)}`
  return identity.parse({
    name: `广州${random.pick(companies)}`,
    representative: random.pick(surnames) + random.pick(men),
    idKind: 'credit-code',
    idNumber: body + creditCheckCharacter(`${body}0`),
    phones: [mobile(random)],
    address
  })
}

/** In a block of numbers that is given to nobody. */
function mobile(random: Random): string {
  return `1${random.pick(['38', '39', '36', '59', '88'])}0000${random.int(1000, 9999)}`
}

/** Of a county that does not exist: nobody carries this number. */
function idNumber(bornOn: string, gender: 'male' | 'female', random: Random): string {
  const body = `440199${bornOn.replaceAll('-', '')}${two(random.int(1, 98))}${gender === 'male' ? '1' : '2'}`
  return body + checkCharacter(`${body}0`)
}

const two = (number: number) => String(number).padStart(2, '0')
