import type { Topic } from './topic.ts'

/** 邻里漏水 */
export const leak: Topic = {
  needs: ['neighbour', 'emotion', 'legal'],
  stories: [
    {
      title: '反映楼上漏水长期无人处理',
      summary: '信访人家中卫生间天花漏水{n2}个月，楼上住户称不是自家原因，物业和居委会调解两次没有结果。',
      organs: ['街道办事处', '社区居民委员会'],
      demand: '要求楼上维修并赔偿损失{fee}元。',
      experience: '居委会调解{n2}次，对方没有到场。',
      background: '案主与楼上住户原本相熟，孩子同校。漏水后双方在群里互相指责，如今电梯里碰到都低头看手机。',
      persona: { age: [32, 45], occupation: ['企业职工', '个体经营'], marital: ['married'], living: ['spouse', 'minor-children'], education: ['senior', 'college'] },
      analysis: '技术原因不明使双方互相猜疑，第三方检测是打开局面的关键；关系修复须放在责任之前或同时进行。',
      goals: [
        { goal: '查明漏水原因并修好', indicator: '两周内无新渗水', strategy: '联系第三方检测，双方事先约定费用分担', method: '现场查看和照片对比', steps: ['双方签下检测约定', '完成闭水试验', '按结果维修'] },
        { goal: '邻里恢复正常往来', indicator: '双方见面能打招呼', strategy: '分别面谈、再共同面谈', method: '双方自评', steps: ['分别面谈各一次', '共同面谈一次'] }
      ],
      interviews: [
        { purpose: '入户查看，了解经过', record: '卫生间天花有脸盆大的水渍，案主用三个桶接水。谈到楼上时说“我又不是要他的钱”。社工拍照并征得同意后拜访楼上，对方开门第一句是“又来告状”。', evaluation: '双方都有委屈，案主愿意协商，对方抵触。', followUp: '联系物业工程部和检测公司。' },
        { purpose: '与楼上住户单独面谈', record: '对方承认装修时动过水管，怕的是“赔不完”。社工说明检测后责任分清、费用可以商量，对方同意先检测。', evaluation: '抵触减轻，关键在费用预期。', followUp: '起草检测约定。' },
        { purpose: '共同面谈，签下约定', record: '双方在居委会见面，先谈孩子开学的事，气氛缓和。约定检测费各半，若属楼上责任由楼上修、楼下免赔家具。双方签字。', evaluation: '约定清楚，关系缓和。', followUp: '周末闭水试验。' },
        { mode: 'phone', purpose: '确认维修结果', record: '检测为楼上地漏老化，三天修好。案主送了一袋荔枝上楼。楼上回了一盆花。', evaluation: '目标达成。', followUp: '半个月后回访，无渗水即结案。' }
      ],
      resources: '物业工程部、第三方检测、居委会调解室',
      reflection: '先约定再检测，谁都不怕结果。一袋荔枝胜过十次调解。'
    },
    {
      title: '反映邻居加建影响采光和排水',
      summary: '邻居在天台搭建铁棚，雨水直排到信访人外墙，墙体发霉，信访人要求拆除。',
      organs: ['区城市管理和综合执法局', '街道办事处'],
      demand: '要求拆除违建铁棚、修复外墙。',
      experience: '报过警，民警建议走调解或诉讼。',
      background: '案主腿脚不便，家中常年潮湿，关节疼痛加重。儿子主张起诉，案主不愿“撕破脸”。',
      persona: { age: [62, 76], occupation: ['退休'], marital: ['widowed'], living: ['adult-children'], education: ['primary', 'junior'] },
      analysis: '铁棚是否违建须由执法部门认定，墙体潮湿却每天影响健康。一边依规认定，一边促成排水改道，给双方留出余地。',
      goals: [
        { goal: '雨水不再排到案主的外墙', indicator: '一个雨季内墙体没有新的水迹', strategy: '请执法部门认定，协商改装排水管', method: '现场查看和照片对比', steps: ['请执法队到现场认定', '双方商定排水改道', '改装完成后查看'] },
        { goal: '案主的居住和健康状况改善', indicator: '室内除湿，关节疼痛减轻', strategy: '链接适老化改造和家庭医生', method: '疼痛自评十分制', steps: ['申请适老化改造', '家庭医生随访一次'] }
      ],
      interviews: [
        { purpose: '入户查看，了解墙体和身体的情况', record: '外墙一大片霉斑，案主用旧床单挡着。膝盖肿了，上楼要扶。儿子在旁说要告，案主摆手说“楼上楼下几十年了”。', evaluation: '健康受影响，案主愿意和解，家人意见不一。', followUp: '联系执法队和家庭医生。' },
        { purpose: '与邻居谈排水的办法', record: '邻居说搭棚是为了晾衣服，没想到水会流过去。执法队认定棚子须降低并改装水槽，邻居答应两周内做。', evaluation: '责任清楚，对方愿意整改。', followUp: '跟进改装。' },
        { mode: 'phone', purpose: '确认整改和身体的情况', record: '水槽改好后下了三场雨，墙没有再湿。适老化改造装了扶手，案主说膝盖好一些了。', evaluation: '目标达成。', followUp: '雨季后回访。' }
      ],
      resources: '区综合执法队、适老化改造项目、家庭医生',
      reflection: '先把水引开，话就好说了。'
    },
    {
      title: '反映相邻果园排水引起的纠纷',
      summary: '两家果园相邻，上家改沟后雨季积水，信访人{n}棵果树受损，双方争吵。',
      organs: ['镇人民政府', '村民委员会'],
      demand: '要求恢复原水沟并赔偿果树损失。',
      experience: '初次反映。',
      background: '两家祖上是堂亲，因水沟多年不和，年轻一辈想和好却开不了口。',
      persona: { age: [40, 60], occupation: ['务农'], marital: ['married'], living: ['spouse'], education: ['primary', 'junior'] },
      analysis: '水沟之争牵着几代人的面子，年轻一辈有和好的愿望，是可以借的力。以调解模式为主，把责任放在修沟之后谈。',
      goals: [
        { goal: '果园排水恢复通畅', indicator: '雨后一天内不积水', strategy: '请村委会和农技员勘测，两家共同出工修沟', method: '雨后现场查看', steps: ['农技员勘测一次', '两家商定出工和费用', '共同修沟'] },
        { goal: '两家恢复来往', indicator: '过节时互相走动', strategy: '由两家的年轻人牵线，长辈面谈', method: '双方自评', steps: ['年轻人见面一次', '长辈面谈一次'] }
      ],
      interviews: [
        { purpose: '到果园查看，听案主讲两家的过往', record: '积水没过脚面，案主指着上家的新沟，说“他爷爷和我爷爷是一起挖的”。社工拍照，记下受损的果树{n}棵。', evaluation: '损失属实，怨气里有旧情。', followUp: '约上家和农技员。' },
        { purpose: '与上家的年轻人谈', record: '年轻人说改沟是怕自家积水，没想到下面。自己也想和好，就怕老人先骂。', evaluation: '对方有诚意，缺一个开口的场合。', followUp: '安排勘测。' },
        { purpose: '一起勘测，商定修沟', record: '农技员画出新的沟线，两家都少占地。长辈抽了一支烟，说“就照这个挖”。费用各半，果树损失以工抵。', evaluation: '协议达成，关系缓和。', followUp: '修沟那天到场。' },
        { mode: 'phone', purpose: '确认排水和两家的来往', record: '新沟用了一个多月，雨后半天就干。中秋时上家送来月饼，案主回了一篮黄皮。', evaluation: '目标达成。', followUp: '结案。' }
      ],
      resources: '镇农技站、村民委员会、族中长辈',
      reflection: '沟修通了，话也就通了。'
    }
  ]
}
