import { say } from '@xinshe/words'

/** The hint at narrative that only the agency serving the case can open (4.5.a). */
export const sealedForAgency = say('密封保存，仅承办机构可见', 'Sealed; open to the agency alone')
