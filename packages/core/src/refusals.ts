import { say, type Said } from '@xinshe/words'

/** The core's refusals: code and sentence. A sentence says what happened and what to do; it never blames. */
export const coreRefusals = {
  'session/wrong-credentials': say('用户名或密码不正确', 'The name or the password is not right'),
  'session/wrong-password': say('当前密码不正确', 'The current password is not right'),
  'session/own-password-first': say(
    '请先修改管理员设置的初始密码，然后才能使用系统',
    'Please change the first password your administrator gave you; the rest opens after that'
  ),
  'session/other-post': say(
    '您已在另一个窗口改用别的岗位，此窗口的操作没有执行；请先改回此窗口的岗位，或重新打开此页',
    'You went on with another post in another window, and nothing was done here; please go back to the post of this window first, or open the page anew'
  ),
  'session/no-post': say('您在这里没有有效的岗位', 'You hold no post here'),

  'time/in-future': say('日期、时间不能晚于现在，请更正', 'The date or time lies in the future; please correct it'),
  'time/too-early': say('日期不能早于 1949 年 10 月 1 日，请核对年份', 'The date lies before 1 October 1949; please check the year'),
  'time/too-far': say('日期不能晚于十年以后，请核对年份', 'The date lies more than ten years ahead; please check the year'),
  'time/before-matter': say('日期早于信访人第一次联系和信访事项的登记，请核对', 'The date lies before the first contact and before the matter was registered; please check it'),

  'case/wrong-step': say('个案目前所处的阶段不能进行这一步', 'The case is not at the stage for this step'),
  'case/reason-missing': say('请写明原因', 'Please state the reason'),
  'case/objected': say('还有事项未完成，暂不能结案', 'Something is still open, so the case cannot close yet'),
  'case/records-waiting': say(
    '还有表格待签批或待修改，暂不能结案',
    'Some forms still wait to be decided or revised, so the case cannot close yet'
  ),
  'record/plan-changed': say(
    '结案表签署后，服务计划已更正，“目标达成情况”（C.10）与现行计划不一致：请退回结案表，由社工按现行计划填写后重新签署',
    'The plan was corrected after form C was signed, and C.10 no longer has its goals: return the form, to be filled in by the plan as it is now and signed again'
  ),
  'case/read-only': say(
    '个案已结束，只能查看；如需修改请先重开',
    'The case has ended and can only be read; reopen it to change it'
  ),
  'case/worker-not-of-contract': say(
    '只能委派给本项目在岗的信访社工',
    'A case can only go to a worker now serving in this contract'
  ),
  'case/opened-already': say('同事已为这件事项开案；现在的负责社工', 'A colleague has opened the case of this matter already; it is with'),
  'case/with-another-worker': say('同事已为这件事项开案并委派，没有按您的选择委派；现在的负责社工', 'A colleague has opened and assigned the case of this matter already, and your choice was not taken; it is with'),
  'case/recused': say('这位同事已对这个个案声明回避，不能接手，请另选同事', 'That colleague has recused from this case and is given nothing of it; choose somebody else'),
  'case/closed-to-colleague': say('这个个案不对这位同事开放，请另选同事', 'This case is not open to that colleague; choose somebody else'),
  'case/needs-worker': say(
    '原负责社工已不在本项目服务，请选择接手的社工',
    'The worker who had the case no longer serves in this contract; please choose who takes it on'
  ),
  'case/same-worker': say('这位社工已经是负责社工', 'This worker already holds the case'),
  'caseload/reason-missing': say(
    '委派后该社工的在办个案超过 8.1.c 建议的数量，请写明仍然委派的理由',
    'This goes above what 8.1.c recommends for one worker; please say why it is given all the same'
  ),
  'rule/unknown': say('没有这条自动规则', 'There is no such rule'),
  'rule/fixed': say('这条规则不能停用', 'This rule cannot be switched off'),
  'rule/unknown-choice': say('没有这种计算方式', 'There is no such way to read it'),
  'case/evaluation-missing': say(
    '服务机构的评估（C.14）未填写，不能归档',
    "Without the agency's evaluation (C.14) the case cannot be archived"
  ),

  'record/stale': say(
    '其他人已经修改过这份内容，请对照两份文字后再保存',
    'Somebody else changed this meanwhile; compare the two texts before saving'
  ),
  'record/recorded-otherwise': say(
    '这条记录此前已保存成功，之后改动的内容没有保存；请刷新页面核对',
    'This was recorded already with other content, and what was changed since is not in it; please reload the page and check'
  ),
  'record/incomplete': say('还有内容需要填写或更正', 'Some answers are missing or need correcting'),
  'record/wrong-stage': say(
    '个案目前所处的阶段不能填写这份表',
    'This form does not belong to the present stage of the case'
  ),
  'record/wrong-step': say('这份表目前的状态不能进行这一操作', 'The form is not in a state for this'),
  'record/wrong-post': say('您的岗位不能进行这一操作', 'Your post may not do this'),
  'record/own-approval': say('填写人与签批人不能是同一人', 'Author and approver must be two people'),
  'record/comment-missing': say('退回时请至少在一个栏目写明意见', 'A return needs a comment at one field at least'),
  'record/explanation-missing': say('不接案请说明原因', 'Please explain why the case is not taken on'),

  'plan/agreement-missing': say(
    '签订服务协议，或经批准不签后，才能开始服务',
    'Service begins once the agreement is signed or its waiver approved'
  ),
  'plan/waiver-not-approved': say(
    '不签服务协议须由项目负责人批准',
    'Going without an agreement needs the approval of the project lead'
  ),
  'plan/nothing-to-approve': say('没有待批准的免签申请', 'There is no waiver waiting for approval'),
  'plan/own-waiver': say('申请人不能批准自己的免签申请', 'Whoever asks for a waiver cannot approve it'),

  'view/name-taken': say('您已有同名的视图，请换一个名称', 'You have a view of this name already; choose another'),
  'view/too-many': say('已保存的视图太多，请先移除不用的', 'There are too many views; remove one you do not use'),

  'task/not-open': say('这项任务已结束，如需修改请先恢复', 'This task has ended; take that back before changing it'),
  'task/already-so': say('这项任务已经是这个状态', 'The task is in this state already'),
  'task/hour-missing': say('走访和会谈须写明几点', 'A visit or an interview is planned for an hour'),
  'task/day-past': say('任务的完成日期不能早于今天，请更正', 'A task is due today or later; please correct the day'),
  'task/hour-past': say('计划的时间已经过去，请改为以后的时间', 'The hour has passed; plan a later one'),
  'task/owner-outside': say('只能交给负责社工、项目负责人或共享了个案的同事', 'Only the responsible worker, a lead or a colleague who shares the case can take it'),

  'petitioner/invalid': say('信访人信息有误，请更正', "Some of the petitioner's details need correcting"),
  'matter/known-number': say(
    '这个信访事项编号已登记，已为您打开',
    'This official number is already registered; it has been opened for you'
  ),
  'matter/already-dispatched': say(
    '这个信访事项刚刚已分派给该服务机构，请刷新页面',
    'This matter has just been given to that agency; please reload the page'
  ),
  'contact/struck-already': say('这次来访的登记已作废，不需要再操作', 'This contact has been struck already; nothing is left to do'),
  'contact/only-one': say(
    '这是本事项唯一有效的来访登记，不能作废；内容有误请用“更正”，应属其他来访的请先登记',
    'This is the only contact of the matter that counts and cannot be struck; correct it if it is wrong, or record the right one first'
  ),
  'contact/nothing-corrected': say('内容与原登记相同，没有需要更正的', 'Nothing differs from what is recorded; there is nothing to correct'),
  'contact/recorded-twice': say(
    '同一时间、同一渠道已有另一条有效的来访登记；重复登记的请作废其中一条，确属另一次的请写明实际时间',
    'Another contact that counts has this very moment and channel; strike one of the two if it was recorded twice, or give the actual time if it was another'
  ),
  'matter/registered-behind-wall': say('这件检举控告已经登记，并已对被检举的单位和人员隐藏，您不能再查看；请不要重新登记', 'This accusation is registered and hidden from whom it accuses, you among them; do not register it again'),
  'matter/request-used': say(
    '这一页已经登记过一位信访人，请重新打开登记页面，并选用这位信访人',
    'This page has registered a petitioner already; open the registration anew and choose that petitioner'
  ),

  'clock/impossible': say('这条办理记录有误，请更正', 'This entry cannot be right; please correct it'),
  'clock/already-corrected': say(
    '这条记录已被更正，请刷新后再看',
    'This entry has been corrected meanwhile; please reload the page'
  ),
  'clock/request-used': say(
    '这一页已经记录过另一条办理进展，请重新打开“记录办理进展”',
    'This page has recorded another event already; please open the dialog anew'
  ),
  'calendar/not-city': say('放假安排由市级信访部门公布', "The working days are published by the city's bureau"),
  'calendar/impossible': say('放假安排有误，请更正', 'These days cannot be right; please correct them'),
  'likeness/wrong-step': say(
    '这两件信访事项目前的认定不能进行这一操作，请刷新页面',
    'What was said of these two matters does not allow this step; please reload the page'
  ),
  'likeness/reason-missing': say('请写明理由', 'Please state the reason'),
  'likeness/decided-meanwhile': say(
    '其他人刚刚对这两件信访事项作了认定，请看过之后再决定',
    'Somebody else has just decided about these two matters; read that before deciding'
  ),
  'likeness/too-many-questions': say(
    '向其他辖区查询的次数已到上限（每小时 10 次、每天 40 次），请稍后再查，或直接联系对方',
    'You have asked other places as often as is allowed (10 an hour, 40 a day); ask again later, or call them'
  ),
  'classification/tests-missing': say(
    '3.3 的两项判断都须为“是”，才能标注非理性上访',
    'Both tests of 3.3 must be answered yes before a visit is marked irrational'
  ),
  'classification/evidence-missing': say('请写明依据的事实', 'Please write down the evidence'),
  'classification/elements-missing': say(
    '3.5 的四项要素须全部记录，才能标注缠访闹访',
    'All four elements of 3.5 must be recorded before a visit is flagged unruly'
  ),
  'classification/not-a-visit': say('只有走访才能这样标注', 'Only a visit can be marked like this'),
  'classification/dissuaded-before-visit': say('劝阻日期不能早于这次来访的日期，请更正', 'The dissuasion cannot lie before the day of this visit; please correct it'),
  'classification/own-review': say('记录人与复核人不能是同一人', 'Author and reviewer must be two people'),
  'classification/nothing-to-review': say('没有待复核的标注', 'There is nothing to review'),
  'classification/already-marked': say('这次来访已有标注，请由他人复核，不要另行标注', 'This visit is marked already; somebody else reviews that mark, and no other is added'),
  'classification/overruled': say('这项标注已被复核认定不成立，请先看过复核意见，再写明新的事实', 'The mark was overruled in review; read the verdict first, then write down what is new'),
  'classification/nothing-new': say('复核认定不成立后再次标注，须写明新的事实，不能沿用原来的依据', 'After an overruling a new mark needs what is new: the evidence that was overruled does not do again'),
  'classification/stale': say('分类刚刚有变化，请刷新页面后再操作', 'The classification has just changed; please reload the page'),
  'party/struck-already': say('这项关联已被取消', 'This link has been taken away already'),
  'party/already-there': say('这位信访人已在本事项中', 'This petitioner belongs to the matter already'),

  'flow/closed': say('这个流程已结束，如需补充请先重新打开', 'This flow has been closed; reopen it to add to it'),
  'flow/open': say('这个流程没有结束', 'This flow is open already'),
  'flow/unknown-step': say('这一步不属于这个流程', 'This step does not belong to the flow'),
  'flow/already-there': say('这个流程已经打开', 'This flow is there already'),
  'flow/changed': say('这条记录刚刚被更正，请刷新后再操作', 'This line has just been corrected; please reload the page'),
  'flow/before-visit': say('日期不能早于这次集体来访，请核对', 'The date lies before this gathering; please check it'),
  'flow/before-it': say('时间不能早于它所对应的记录', 'The time cannot lie before the line it follows up'),
  'flow/sixth-representative': say('最多 5 名代表。7.2.1.a：“引导其选出不超过 5 个（含）信访人作为代表”', 'Five representatives at most: 7.2.1.a, “no more than five (inclusive) are chosen”'),
  'flow/already-followed-up': say('这条记录已有结果，如有误请更正', 'This line has its result already; correct that one if it is wrong'),
  'flow/no-dissuasion': say('通报公安之前没有劝告记录。7.2.1.f 要求先行劝告：请先登记劝告并核对时间，或写明未先劝告的原因', 'No dissuasion before the police notice is on record, and 7.2.1.f asks for it first: record it and check the times, or say why there was none'),
  'flow/done-by-rating': say('这一步由个案的风险评定完成，请在“风险”页评定（7.2.2）', 'This step is done by rating the case: see its tab “Risk” (7.2.2)'),
  'flow/done-in-case': say('这一步由个案中登记的内容完成，请在个案“概览”登记（7.2.3）', 'This step is done by what the case keeps: record it on the overview of the case (7.2.3)'),
  'partner/changed': say('同事刚刚修改了这位联动人员的信息，请核对后再保存', 'A colleague has changed this partner meanwhile; compare before saving'),
  'partner/account-outside': say('账号的期限须在这位联动人员参与的日期和服务合同期之内', 'An account lasts no longer than the partner takes part and the contract runs'),
  'partner/account-taken': say('这位联动人员已有有效账号，或该账号另有岗位', 'This partner has an account in force, or the account has another post'),
  'partner/case-ended': say('个案已经结束，不能再共享', 'The case has ended and is shared no more'),
  'partner/begins-past': say('开始日期不能早于今天', 'Sharing cannot begin before today'),
  'partner/dates-reversed': say('结束日期不能早于开始日期', 'The last day cannot lie before the first'),
  'partner/outside-post': say('共享的日期须在合作伙伴账号的有效期之内', "Sharing lasts no longer than the partner's account"),
  'partner/outside-consent': say('共享的日期不能超过同意书的有效期', 'Sharing lasts no longer than the consent'),
  'partner/shared-already': say('这段日期已与这位合作伙伴共享本案，请先结束原来的共享', 'The case is shared with this partner in these days already; end that first'),
  'partner/over': say('共享已经结束，不能再写', 'Sharing has ended; nothing more can be written'),
  'partner/ends-before': say('结束日期不能早于加入日期', 'The last day cannot lie before the first'),

  'meeting/changed': say('这次会议刚刚被改期、取消或已记纪要，请刷新后再登记', 'This meeting was moved, called off or minuted meanwhile; please reload'),
  'reply/missing': say('有合理诉求尚未答复信访人（6.2.a）：请先在个案“概览”登记答复，再结案', 'A claim judged reasonable has no reply to the petitioner yet (6.2.a): record it on the overview of the case, then close'),
  'reply/changed': say('这条答复或承诺刚刚被更正、撤回或已答复，请刷新后再登记', 'This reply or promise was corrected, taken back or answered meanwhile; please reload'),
  'reply/unknown-claim': say('没有这项诉求，请刷新页面', 'There is no such claim; please reload the page'),
  'resource/changed': say('这项资源刚刚被更正、撤回，或所需资源已不在计划中，请刷新后再登记', 'This resource was corrected or taken back meanwhile, or the plan needs it no more; please reload'),
  'evaluation/not-yours': say('机构自评由项目负责人登记，委托方和第三方评估由签订合同的信访部门登记', 'The lead records the evaluation of the agency itself; the bureau that made the contract records its own and a third party’s'),
  'evaluation/changed': say('这次评估刚刚被更正，请刷新后再操作', 'This evaluation was corrected meanwhile; please reload'),
  'satisfaction/changed': say('这条满意度记录刚刚被更正或撤回，请刷新后再操作', 'This record of satisfaction was corrected or taken back meanwhile; please reload'),
  'service/changed': say('这条服务记录刚刚被更正或撤回，请刷新后再操作', 'This service entry was corrected or taken back meanwhile; please reload'),
  'plan/grave-risk-open': say('服务计划中还有未化解的红色或橙色服务风险（7.1.4.f）：请更正计划，写明化解依据，经签批后再结案', 'The plan has a red or orange service risk that is not resolved (7.1.4.f): correct the plan with the evidence, have it approved, then close'),
  'pathway/already-so': say('已有这个标注', 'The case is tagged so already'),
  'pathway/not-tagged': say('个案没有这个标注', 'The case is not tagged so'),
  'pathway/empty': say('四到位（4.4.b）中有已标注而未办理的途径：请先登记办理情况，或写明不办理的原因，再结案', 'A tagged pathway of 4.4.b is empty: record what was done, or say why nothing was, then close'),

  'screening/unknown-answer': say('请选择甄别意见', 'Please choose an answer'),
  'screening/stage-missing': say('涉法涉诉请注明阶段：立案、诉讼或终结', 'A judicial matter needs its stage: filed, litigation or concluded'),
  'screening/ground-missing': say('请选择不予受理或不再受理的依据条款', 'Choose the article on which it rests'),
  'screening/ground-elsewhere': say(
    '所选条款不适用于这一结论（不予受理、不再受理依据不同条款）',
    'The article chosen does not lead to this outcome'
  ),
  'screening/date-missing': say('条例 36(3) 须填写复核意见的日期', 'Article 36(3) needs the date of the re-examination opinion'),
  'screening/reexamined-later': say('复核意见的日期晚于决定日期：不再受理须在复核之后作出（条例第36条第3款）', 'The re-examination opinion is later than the decision that rests on it (Regulations art. 36(3))'),
  'screening/document-missing': say('机关决定须填写文号', 'A decision needs its document number'),
  'case/guidance-missing': say(
    '有诉求涉法涉诉，须先登记引导司法途径的记录（5.6.a）',
    'A claim is judicial: record the guidance to the judicial way first (5.6.a)'
  ),
  'accusation/not-allowed': say('您不能对这些单位设置回避', 'You cannot put up a wall against these units'),
  'accusation/whom-missing': say('请选择被检举控告的单位或人员', 'Choose who is complained of'),
  'accusation/not-said': say('只有属检举控告的事项才填写被检举控告的单位或人员', 'Only for an accusation is it said whom it accuses'),

  'place/unknown': say('没有这个行政区划，请重新选择', 'There is no such administrative division; please choose again'),

  'alarm/request-used': say('这个编号已用于另一条警报，请重新按危机按钮', 'Another alarm was raised under this id; please press the red button again'),
  'alarm/not-yours': say('这条警报没有通知到您，不能办理', 'You were not told of this alarm, so it is not yours to answer'),
  'alarm/own': say('不能确认自己发出的警报：须由另一人接手', 'Nobody acknowledges their own alarm: another person must take it'),
  'alarm/lies-above': say('这条警报已上交，须由上一级接手；您仍可查看、补充和报告', 'This alarm was handed up, and those above must take it; you still see it, and can add to it and report'),
  'alarm/handed-on': say('您已办理离岗交接，不再接手警报：须由同级的同事接手；您仍可查看、补充和报告', 'You have handed everything on and take no more alarms: a colleague must; you still see it, and can add to it and report'),
  'alarm/changed': say('情况刚有变化，请看最新的记录再办理', 'Something has just changed; please look at the alarm again'),
  'alarm/closed': say('这条警报已经结束', 'This alarm has ended'),
  'alarm/reported': say('报告已经完成', 'The report is already complete'),
  'alarm/receipt-missing': say('请填写回执：接报的机关、人员或编号', 'Please enter the receipt: who took the report, or its number'),
  'alarm/wrong-time': say('报告时间不能晚于现在，也不能早于警报前一天', 'The time of the report lies in the future or more than a day before the alarm'),
  'alarm/reason-missing': say('请写明情况或原因', 'Please say what happened or why'),
  'alarm/top-reached': say('已经到达最高一级，不能再上交', 'It has reached the top and cannot be handed up any further'),
  'alarm/second-person': say('红色警报须由另一人结束', 'A red alarm is ended by a second person'),
  'alarm/report-missing': say('还没有报告回执，不能结束，误报也一样：请先登记报告，或者上交', 'Without the receipt of the report it cannot end, not even as a false alarm: enter the report first, or hand it up'),
  'alarm/wrong-minutes': say('各级时限应从 0 开始、逐级不减，最长 1440 分钟', 'The minutes begin at 0, never fall, and end within 1440'),
  'alarm/contact-elsewhere': say('联系人须在本级、上级信访部门或服务本辖区的合同中任职，且未办理离岗', 'The contact must hold a post at this bureau, one above it, or in a contract that serves this place, and not be about to leave it'),

  'risk/criteria-missing': say('请至少选择一条符合的标准', 'Choose at least one criterion that is met'),
  'risk/criterion-unknown': say('所选标准不属于这一等级，或标准刚被修改，请重新选择', 'A criterion does not belong to this level, or was just changed; please choose again'),
  'risk/wrong-review-day': say('复评日期须晚于今天，且不超过该等级的复评周期', 'The review comes after today and within the interval of the level'),
  'risk/life-not-judged': say('请研判生命风险（7.2.2.c）', 'Please judge the risk to life (7.2.2.c)'),
  'risk/life-at-risk': say('有生命风险的应评为红色或橙色（4.3、7.2.2.c）', 'Where a life is at risk the level is red or orange (4.3, 7.2.2.c)'),
  'risk/nothing-to-confirm': say('没有待确认的红色评定', 'There is no red rating to confirm'),
  'risk/own-rating': say('评定人不能确认自己的评定：须由另一人确认', 'Nobody confirms their own rating: it needs a second person'),
  'risk/lead-missing': say('红色评定的两人中须有一名项目负责人（督导）', 'One of the two who judge red must lead the project'),
  'risk/nobody-told': say('每个等级至少通知一人：评定后的通知关系生命安全，不能停用', 'Each level tells somebody: the notice of a rating guards lives and stays on'),
  'risk/lead-untold': say('红色等级必须通知项目负责人（督导）', 'Red always tells the lead of the project'),
  'risk/grave-level-open': say('个案的风险等级仍为红色或橙色（7.1.4.f），待第二人确认的红色也在内：请先化解风险，在个案“风险”重新评定为黄色或蓝色并写明依据，再结案；转介也须如此，案主离世的除外', 'The case is still red or orange (7.1.4.f), a red that waits for its second name included: resolve the risk and rate it yellow or blue with the reason on the risk page of the case, then close; a referral too, though not where the client has died'),
  'risk/flag-unrated': say('有来访被标注为非理性上访或缠访闹访，或者表单中发现危险，之后还没有评定风险等级（7.2.2.a）：请先在个案“风险”评定，再结案；转介也须如此，案主离世的除外', 'A visit was marked irrational or unruly, or a form saw a danger, and no level has been given since (7.2.2.a): rate the case on its risk page, then close; a referral too, though not where the client has died'),
  'risk/read-later': say('等级越高，阅知时限不能越长', 'A graver level is not read later than a milder one'),
  'risk/review-rarer': say('等级越高，复评间隔不能越长', 'A graver level is not reviewed less often than a milder one'),
  'risk/contact-rarer': say('等级越高，联系间隔不能越长', 'A graver level is not contacted less often than a milder one'),
  'risk/wrong-levels': say('四个等级各设置一次', 'Each of the four levels is set once'),

  'visit/under-way': say('您还有一次入户走访未签退，请先签退', 'You are still checked in for a home visit; check out of it first'),
  'visit/buddy-missing': say('请选择一位本项目在岗的同事作为同伴，不能是自己', 'Choose a colleague now serving in this project as buddy, not yourself'),
  'visit/buddy-shut-out': say('这位同事已回避（或不得接触）这个个案，收不到走访的警报，请选择其他同伴', 'This colleague is recused or kept from the case and would not be told of an alarm; choose another buddy'),
  'visit/wrong-minutes': say('预计时长须在 5 至 720 分钟之间', 'A visit is expected to take 5 to 720 minutes'),
  'incident/wrong-day': say('发生日期不能晚于今天，也不能早于一年前', 'It cannot have happened after today, or more than a year ago'),
  'visit/not-yours': say('走访还在进行，只能由走访人本人签退或延长；联系上本人后，个案的项目负责人可以在“今日”代为签退', 'The visit goes on, and only the visitor checks out or extends it; once they have been spoken to, a lead of the case checks them out on Today'),
  'visit/note-missing': say('请写明何时、如何与走访人确认', 'Say when and how the visitor was spoken to'),
  'visit/ended': say('这次入户走访已签退，请刷新页面', 'This visit has been checked out of; please reload the page'),

  'contract/not-in-force': say('服务合同不在有效期内', 'The contract is not in force'),
  'contract/not-ending': say('合同还有较长时间才到期，现在只能移交不对其机构开放的个案', 'The contract runs on for a while yet; only cases that are not open to its agency can be handed over now'),
  'contract/module-missing-there': say(
    '所选合同没有这些个案正在使用的服务模块，请另选合同或分批移交',
    'That contract does not list a module these cases are in; choose another, or hand them over in parts'
  ),
  'contract/lead-missing': say(
    '所选合同还没有在岗的项目负责人，请服务机构先设置',
    'Nobody leads that contract yet; its agency must give somebody the post first'
  ),
  'contract/cases-changed': say(
    '其中有个案刚刚结案、被移交或设置了回避，请看最新的清单再办理',
    'Some of them were closed, handed over or walled meanwhile; look at the list again'
  ),
  'contract/walled-there': say(
    '有个案须回避所选合同的机构，请为其另选其他机构的合同',
    'Some cases are kept from the agency of that contract; choose one of another agency for them'
  ),
  'contract/leads-walled': say(
    '所选合同在岗的项目负责人都须回避其中的个案，请另选合同，或由服务机构为该合同增设一位负责人后再移交',
    'Every lead of that contract is kept from some of the cases; choose another contract, or let its agency give it one more lead first'
  ),
  'contract/leads-apart': say(
    '所选合同没有一位项目负责人可以接收全部所选个案，因为各自须回避其中一部分：请减少所选个案，分批移交',
    'No one lead of that contract may take all of these, each being kept from some: choose fewer and hand them over in parts'
  ),
  'contract/outside-area': say('该辖区不在服务合同的范围内', 'This place lies outside the area of the contract'),
  'contract/module-not-listed': say('服务合同不包含这个服务模块', 'The contract does not include this module'),
  'contract/number-taken': say('这个合同编号已存在', 'This contract number exists already'),
  'contract/agency-unknown': say('没有找到这个服务机构', 'This agency was not found'),
  'contract/module-unknown': say('没有这个服务模块', 'There is no such service module'),
  'contract/outside-tree': say('只能选择本辖区及下级辖区', 'Only your own place and those below it can be chosen'),
  'contract/ended': say('这份合同已经结束', 'This contract has already ended'),
  'contract/dates-reversed': say('结束日期不能早于开始日期', 'The end cannot be earlier than the beginning'),
  'switch/blocked': say('上级信访部门已停用这个服务模块', 'A bureau above has blocked this module'),
  'staff/already-there': say('这个人已有相同的岗位', 'This person already holds this post'),
  'staff/has-open-cases': say(
    '该人员名下还有个案、任务、草稿、转介、警报、未签退的入户走访、为同事的守候或服务模块的事项，请项目负责人先办理离岗交接',
    'This person still holds cases, tasks, drafts, referrals, alarms, a home visit not checked out of, the watch over a colleague, or things of a module; a lead sees to them first'
  ),
  'staff/needs-lead': say(
    '该人员名下有现有项目负责人都不能办理的事项（例如都已回避）：请先在本页为项目增设一位负责人，由其办理离岗交接，然后结束岗位；增设后仍不能办理的，请联系签订服务合同的信访部门，由其管理员按该合同页面上的提示办理',
    'This person holds something that no lead of the project may see now, as after a recusal: give the project one more lead on this page, who hands it on, then end the post; where that does not help either, ask the bureau that made the contract, whose administrator sees on the page of the contract what is to be done'
  ),
  'staff/is-crisis-contact': say(
    '该人员是危机联系人：请先由设置联系人的信访部门在“危机警报设置”中另行指定，然后结束岗位',
    'This person is the crisis contact: the bureau that named them names another in its alarm settings first; then the post can end'
  ),
  'leaving/changed': say('其中有事项刚刚被交接或办结，请看最新的清单再办理', 'Some of it was handed on or ended meanwhile; look at the list again'),
  'leaving/watch-own': say('走访人本人不能为自己守候，须回避的同事也不能：请把守候交给另一位同事', 'Visitors do not watch over themselves, nor does a colleague who is kept from the case; hand the watch to another one'),
  'leaving/module-missing': say('所属的服务模块没有安装，不能交接；请联系平台运维', 'The module these belong to is not installed, so they cannot be handed on; ask the operator of the platform'),
  'holding/owner-outside': say('这位同事已办理离岗交接，或不属于本项目，请另选责任人', 'That colleague has handed everything on or is not of this project; choose somebody else'),
  'leaving/handed-over': say('您已办理离岗交接，不再登记新的来访：这里的文字不会保存，请由同事接待并登记', 'You have handed everything on and register no new visit: what is typed here is not saved; let a colleague receive and register it'),
  'leaving/draft-there': say('接手人已有同一份表的草稿，请换一位同事，或请其先签署或删除', 'The colleague has a draft of the same form; choose another, or let them sign or discard it first'),

  'consent/document-missing': say('请上传签名的扫描件', 'Add the scan that was signed'),
  'consent/note-missing': say('请写明谁在何时何地以何种方式同意、何人在场', 'Write down who agreed, when, where, how, and who was present'),
  'consent/unwritten': say('口头同意只能用于服务：对外披露和录音须有当事人书面签署的同意（4.5.b、8.3.a）', 'A spoken consent is enough for the service alone: what goes outside, and a recording, takes one that the person signed (4.5.b, 8.3.a)'),
  'consent/ends-before': say('有效期不能早于同意的日期', 'The permission cannot end before it was given'),
  'consent/ended-already': say('有效期已经过去，请核对', 'The permission has run out already; please check the day'),
  'consent/recipient-missing': say('请选择接收方；媒体授权须写明媒体名称', 'Say to whom; a media authorisation names the medium'),
  'consent/parts-missing': say('请勾选同意共享的内容', 'Tick what may be passed on'),
  'consent/purpose-missing': say('请写明用途', 'Say what for'),
  'consent/validity-missing': say('信息共享同意书须写明有效期', 'A consent to sharing says until when'),
  'consent/document-taken': say('这份扫描件不在本个案中，或同一份文件已用于另一项同意，或已作为服务协议：每项同意须有自己的文件', 'This scan is not of this case, or the same file stands for another consent or for the service agreement: each has a document of its own'),
  'consent/document-kind': say('所选附件不是授权同意书：请上传签署的同意书', 'The document chosen is no signed consent; please add the one that was signed'),
  'consent/recipient-gone': say('接收方已不在服务期内，请重新选择', 'The recipient does not serve there any more; please choose again'),
  'consent/missing': say('没有可用的信息共享同意书：须经当事人书面同意，或写明法律依据（4.5.b）', 'No consent to sharing covers this: it takes the written consent of the person, or an article of law (4.5.b)'),
  'consent/media-needs-own': say('媒体报道须有单独签署的授权书，其他同意不能代替（4.5.b）', 'The media need the authorisation signed for them; no other consent will do (4.5.b)'),
  'consent/recording-missing': say('录音须有当事人书面签署、仍然有效的录音授权书（4.5.b、8.3.a）：请先在“授权与转介”登记', 'A recording takes the consent to recording that the person signed, still in force (4.5.b, 8.3.a); record it under “Consents, referrals” first'),
  'consent/withdrawn': say('当事人已撤回这项同意', 'The person has withdrawn this consent'),
  'consent/expired': say('这项同意已过有效期', 'This consent has run out'),
  'consent/other-recipient': say('这项同意的接收方不是对方', 'This consent names another recipient'),
  'consent/parts-uncovered': say('勾选的内容超出了同意的范围', 'More is ticked than the consent covers'),
  'consent/second-person': say('对外披露须由登记同意书以外的另一人办理', 'Whoever recorded the consent does not disclose on it: it takes a second person'),

  'referral/accused': say('接收单位正是本事项检举控告的对象，收不到转介：请改选其他单位（7.1.2.i）', 'This matter accuses the receiving unit; please choose another (7.1.2.i)'),
  'referral/follow-up-past': say('跟进日期不能早于今天', 'The day to follow up cannot lie before today'),
  'referral/wrong-step': say('转介目前的状态不能进行这一步，请刷新后再看', 'The referral is not in a state for this step; please reload'),
  'referral/wrong-side': say('这一步由对方办理', 'This step is for the other side'),
  'referral/text-missing': say('请写明原因；结束转介须写明结果（6.4）', 'State the reason; a referral closes only with its result in words (6.4)'),
  'referral/shut': say('当事人已撤回同意或同意已过期，内容不能再看；请退回，已接收的也可登记未能办成', 'The consent was withdrawn or has run out, so it cannot be read any more; send it back, or enter that it failed where it was received'),

  'recusal/own-lift': say('不能解除自己的回避：须由另一位项目负责人办理', 'Nobody lifts their own recusal: it takes another lead'),
  'recusal/already-lifted': say('这项回避已被解除', 'This recusal was lifted already'),

  'document/too-large': say('文件太大', 'The file is too large'),
  'document/elsewhere': say('这份文件不在本个案中，请重新选择', 'This document is not of this case; please choose again'),
  'document/recording-withdrawn': say('当事人已撤回录音授权书，这份录音不能再打开（8.3.a）', 'The person has withdrawn the consent to recording: this recording opens no more (8.3.a)'),
  'document/recording-expired': say('录音授权书已过有效期，这份录音不能再打开（8.3.a）', 'The consent to recording has run out: this recording opens no more (8.3.a)'),
  'document/wrong-kind': say('不支持这种文件', 'This kind of file is not accepted'),
  'document/request-used': say(
    '这次上传的编号已用于另一份材料，请重新选择文件',
    'Another document was added under this upload; please choose the file again'
  )
} as const satisfies Readonly<Record<string, Said>>

export type CoreRefusal = keyof typeof coreRefusals

/** The sentence of a core refusal; `undefined` for somebody else's code. */
export function sentenceOf(code: string): Said | undefined {
  return (coreRefusals as Readonly<Record<string, Said>>)[code]
}
