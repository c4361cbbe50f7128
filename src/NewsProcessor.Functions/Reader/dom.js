// Small words for making elements. Text from articles only ever becomes text nodes and checked attributes.

export const $ = (selector, within = document) => within.querySelector(selector);

// el('p.lead', { title }, 'text', node): attributes may be missing, those that are null or false are left out; so are children, whose lists are flattened.
export function el(spec, ...children) {
  const [tag, ...classes] = spec.split('.');
  const node = document.createElement(tag);
  const attributes = children[0]?.constructor === Object ? children.shift() : {};
  if (classes.length) node.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, '');
    else if (value || value === 0 || value === '') node.setAttribute(name, value);
  }
  node.append(...children.flat(3).filter(child => child || child === 0));
  return node;
}

export const button = (text, click, attributes) => el('button', { type: 'button', click, ...attributes }, text);

export function svg(tag, attributes, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

// An address from an article, if it is one that may be followed.
export function webAddress(text) {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

export const outward = (text, ...children) => {
  const url = webAddress(text);
  return url ? el('a', { href: url.href, rel: 'noopener noreferrer nofollow', target: '_blank' }, ...children) : el('span', ...children);
};

// Tells a screen reader what has changed.
export const say = text => { $('#said').textContent = text; };

export const heading = (title, ...more) => el('header.head', el('h1', { tabindex: '-1' }, title), ...more);

const bones = () => el('div.bone', el('i.short'), el('i.long'), el('i'));

export const loading = () => el('div.loading', { role: 'status', 'aria-label': 'Loading' }, bones(), bones(), bones(), bones());

// An empty or broken state: what it is, what to do.
export const state = (title, text, ...actions) =>
  el('div.state', el('h2', title), text && el('p', text), actions.length > 0 && el('p.actions', ...actions));

export const failed = (problem, again) =>
  state(problem.title, problem.detail, again && button('Try again', again));
