import { say, type Said } from './say.ts'

/**
 * What a person reads when something could not be done and nobody has a better sentence: one per kind of failure. It says
 * what to do, never what is inside.
 * @param status of HTTP; 0 when no answer came at all
 */
export function failureSentence(status: number): Said {
  return sentences[status] ?? (status >= 500 ? sentences[500]! : sentences[400]!)
}

const sentences: Readonly<Record<number, Said>> = {
  0: say('网络连接中断，内容仍在页面上。恢复后请重试。', 'The connection is lost; your text is still on the page. Please try again.'),
  400: say('提交的内容不完整或格式不正确，请检查后重试。', 'Something in what was sent is missing or malformed. Please check and try again.'),
  401: say('登录已结束，请重新登录。', 'Your session has ended. Please sign in again.'),
  403: say('您的岗位无权进行此操作。', 'Your post does not allow this.'),
  404: say('没有找到，或您的岗位看不到它。', 'Not found, or not visible to your post.'),
  409: say('当前状态下不能这样做，请刷新后再看。', 'This cannot be done in the present state. Please refresh and look again.'),
  413: say('内容太大，无法提交。', 'This is too large to send.'),
  429: say('操作太频繁，请稍候再试。', 'Too many attempts. Please wait a moment.'),
  500: say('系统暂时无法完成，已保存的内容不受影响。请稍后重试。', 'This could not be completed right now. What you saved is safe. Please try again shortly.'),
  503: say('系统正在维护或繁忙，请稍后重试。', 'The system is busy or under maintenance. Please try again shortly.')
}
