/**
 * Words that make up the passwords people choose first, in lower case. A password that is nothing but one of them, or
 * one of them with digits and signs around it, is refused. Twelve characters keep the rest of the usual lists out.
 */
export const commonWords: readonly string[] = [
  'password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'letmein', 'welcome', 'iloveyou', 'woaini', 'admin', 'administrator', 'root', 'user',
  'test', 'guest', 'default', 'changeme', 'secret', 'login', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qazwsx', 'qazwsxedc',
  '1qaz2wsx', '1qaz2wsx3edc', '1q2w3e4r', '1q2w3e4r5t', 'abc', 'abcd', 'abcdef', 'abcdefgh', 'aabbcc', 'monkey', 'dragon', 'sunshine',
  'princess', 'football', 'baseball', 'superman', 'batman', 'master', 'shadow', 'michael', 'zhang', 'zhangwei', 'wangwei', 'lihua',
  'guangzhou', 'guangdong', 'china', 'zhongguo', 'beijing', 'shanghai', 'huawei', 'tencent', 'weixin', 'wechat', 'taobao', 'alibaba',
  'xinfang', 'xinshe', 'shegong', 'shehuigongzuo', '信访', '信社', '社工', '社会工作', '信访社工', '密码', '我的密码', '登录密码', '管理员', '广州', '广州市'
]
