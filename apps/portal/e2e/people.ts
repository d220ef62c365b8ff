/** The accounts of the demo that journeys use, with the name each of them signs with; `npm start` prints most of them. */
export const people = {
  'lc-worker': '陈晓雯',
  'lc-worker2': '李志强',
  'lc-lead': '黄敏仪',
  'lc-officer': '林秀珍',
  'lc-admin': '罗伟平',
  'zc-worker': '何嘉怡',
  'zc-worker2': '冯永康',
  'zc-worker3': '谢丽华',
  'zc-lead': '吴国栋',
  'zc-officer': '杨建国',
  'zc-admin': '许佩玲',
  'gz-worker': '区家豪',
  'gz-worker2': '单晓乐',
  'gz-worker3': '蔡淑仪',
  'gz-worker4': '卢锦荣',
  'gz-lead': '邝慧贤',
  'gz-officer': '邓志明',
  'gz-admin': '曾庆华',
  yunqiao: '周启明',
  lixiang: '郑少芬',
  tongxing: '梁文辉',
  'two-posts': '关婉婷',
  'lc-partner': '罗静怡',
  operator: '平台运维'
} as const

export type DemoAccount = keyof typeof people

/** One password for all of them. */
export const demoPassword = 'xinshe-demo-2026'
