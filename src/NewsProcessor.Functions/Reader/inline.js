// The inline markup of a paragraph, built anew from the few elements that a reader wants: nothing that comes from an article is ever handed to the page as HTML.
import { el, outward } from './dom.js';

const kept = new Set(['B', 'BDI', 'BDO', 'CITE', 'CODE', 'DEL', 'EM', 'I', 'INS', 'KBD', 'MARK', 'Q', 'S', 'SMALL', 'STRONG', 'SUB', 'SUP', 'U']);
const cells = { TD: 'td', TH: 'th' };
const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH', 'svg', 'math']);

// The one place where text is parsed as HTML: into a document without a window, in which no script runs and nothing is loaded.
const policy = globalThis.trustedTypes?.createPolicy('reader', { createHTML: text => text });
const parse = html => new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html').body;

export function inline(paragraph) {
  if (!paragraph.html) return [paragraph.text];
  const row = paragraph.kind === 'tableRow';
  return rebuilt(parse(row ? `<table><tr>${paragraph.html}</tr></table>` : paragraph.html));
}

function rebuilt(node, depth = 0) {
  return depth > 30 ? [node.textContent] : [...node.childNodes].flatMap(child => {
    if (child.nodeType === Node.TEXT_NODE) return [child.data];
    if (child.nodeType !== Node.ELEMENT_NODE || silent.has(child.nodeName)) return [];
    const inner = rebuilt(child, depth + 1);
    if (child.nodeName === 'BR') return [el('br')];
    if (child.nodeName === 'A') return [outward(child.getAttribute('href'), ...inner)];
    if (cells[child.nodeName]) return [el(cells[child.nodeName], ...inner)];
    return kept.has(child.nodeName) ? [el(child.nodeName.toLowerCase(), ...inner)] : inner;
  });
}
