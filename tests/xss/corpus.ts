/**
 * Strings that would run if they were ever taken for markup, script, style or an address: vectors,
 * each behind every way out of the place it may stand in. Made by us; each calls `ran(number)`.
 */

/** What the strings call; a test that sees it called has found a hole. */
export const SENTINEL = 'ran';

/** Ways out of where a text may have been put. */
const WAYS_OUT: readonly string[] = [
  '',
  '">',
  "'>",
  '" ',
  '</title>',
  '</textarea>',
  '</script>',
  '</style>',
  '-->',
  ']]>',
  '</text></svg>',
  '</desc></g>',
  '`}',
  '\\"}]}',
  '\u0000<',
  '\n\n',
];

/** What runs, once it is out. */
const VECTORS: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<img src=x onerror=${call}>`,
  (call) => `<svg onload=${call}>`,
  (call) => `<svg><script href="data:text/javascript,${call}"/></svg>`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  (call) => `<a href="javascript:${call}" autofocus onfocus=${call}>x</a>`,
  (call) => `<details open ontoggle=${call}>x</details>`,
  (call) =>
    `<math><mtext><style><img title="</style><img src onerror=${call}>"></style></mtext></math>`,
  (call) => `<video><source onerror=${call}></video>`,
  (call) => `<body onload=${call}>`,
  (call) => `<base href="data:,"><link rel=stylesheet href="data:text/css,*{}" onload=${call}>`,
  (call) => `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  (call) => `<style>@import 'data:text/css,x'</style><input onfocus=${call} autofocus>`,
];

/** What no product of the two would give. */
const BY_HAND: readonly ((call: string) => string)[] = [
  (call) => `javascript:${call}`,
  (call) => `JaVaScRiPt\t:${call}`,
  (call) => `data:text/html,<script>${call}</script>`,
  (call) => `vbscript:${call}`,
  (call) => `[x](javascript:${call})`,
  (call) => `![x](x"onerror="${call})`,
  (call) => `[x]: javascript:${call} "t"\n\n[x]`,
  (call) => `<javascript:${call}>`,
  (call) => `\`\`\`\n</code></pre><img src=x onerror=${call}>`,
  (call) => `=HYPERLINK("javascript:${call}","x")`,
  (call) => `+cmd|' /C ${call}'!A0`,
  (call) => `@SUM(1)*${call}`,
  (call) => `-2+3+${call}`,
  (call) => `\t=1+${call}`,
  (call) => `<!DOCTYPE x [<!ENTITY e SYSTEM "javascript:${call}">]>&e;`,
  (call) => `<?xml-stylesheet href="javascript:${call}"?>`,
  (call) => `<![CDATA[<script>${call}</script>]]>`,
  (call) => `&lt;script&gt;${call}&lt;/script&gt;`,
  (call) => `&#60;img src=x onerror=${call}&#62;`,
  (call) => `\u2028${call}//`,
  (call) => `\\u003cimg src=x onerror=${call}\\u003e`,
  (call) => `\${${call}}`,
  (call) => `{{constructor.constructor('${call}')()}}`,
  (call) => `<img src="x\` \`<script>${call}</script>"\` \`>`,
  (call) => `\u202e<img src=x onerror=${call}>\u202c`,
  (call) => `＜script＞${call}＜/script＞`,
  (call) => `<scr<script>ipt>${call}</scr</script>ipt>`,
  (call) => `<x onclick=${call} style=position:fixed;inset:0>x</x>`,
  (call) => `" onmouseover=${call} x="`,
  (call) => `' onmouseover=${call} x='`,
  (call) => `__proto__":{"x":"${call}`,
  (call) => `<template><script>${call}</script></template>`,
  (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  (call) => `<select><template><img src=x onerror=${call}></template></select>`,
  (call) => `<form action="javascript:${call}"><button autofocus onfocus=${call}>x</button></form>`,
  (call) => `<dateline-map map="x" onready=${call}></dateline-map>`,
];

/** All of them, each with a number of its own in its call. */
export const XSS: readonly string[] = [
  ...WAYS_OUT.flatMap((out) => VECTORS.map((vector) => (call: string) => out + vector(call))),
  ...BY_HAND,
].map((write, number) => write(`${SENTINEL}(${number})`));
