// Calls to the API beside which this page stands. In Azure it wants a function key: asked for once, kept for this tab.
import { $, button, el } from './dom.js';

export const root = new URL('.', location.href);
const held = 'function-key';

// What went wrong, as RFC 9457 has it: for people, title and detail; for programs, status and type.
export class Problem extends Error {
  constructor(title, detail, status = 0, type = '') {
    super(detail);
    Object.assign(this, { title, detail, status, type: type.split(':').pop() });
  }
}

export const headers = () => sessionStorage.getItem(held) ? { 'x-functions-key': sessionStorage.getItem(held) } : {};

export async function read(path, options = {}) {
  const answer = await send(path, options);
  return answer.status === 204 ? null : answer.json();
}

export async function send(path, options = {}) {
  const used = sessionStorage.getItem(held);
  let answer;
  try {
    answer = await fetch(new URL(path, root), { ...options, headers: { ...options.headers, ...headers() } });
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    throw new Problem('No answer', 'The news processor does not answer. Check the connection, then try again.');
  }
  if (answer.status === 401) {
    await key(used);
    return send(path, options);
  }
  if (!answer.ok) throw await problem(answer);
  return answer;
}

export async function problem(answer) {
  const body = await answer.json().catch(() => ({}));
  return new Problem(body.title ?? `Error ${answer.status}`, body.detail ?? 'Try again in a minute.', answer.status, body.type ?? '');
}

// A link to an answer of the API. It cannot carry the key: where there is one, the answer is fetched with it, and saved.
export const savable = (path, text) => el('a', { href: new URL(path, root).href, click: async event => {
  if (!sessionStorage.getItem(held)) return;
  event.preventDefault();
  const address = URL.createObjectURL(await (await send(path)).blob());
  el('a', { href: address, download: path.split('?')[0].split('/').pop() }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
} }, text);

let asking = null;

// Calls that are refused at the same time ask once; one refused with a key that has been replaced since just tries again.
export function key(refused) {
  if (sessionStorage.getItem(held) !== refused) return Promise.resolve();
  return asking ??= new Promise((resolve, reject) => {
    const dialog = $('#ask');
    const input = el('input', { id: 'key', type: 'password', required: true, autocomplete: 'off', spellcheck: 'false' });
    const form = el('form', { method: 'dialog', submit: () => sessionStorage.setItem(held, input.value.trim()) },
      el('h2', { id: 'ask-title' }, 'Function key'),
      el('p', refused ? 'That key was refused. ' : 'This archive is locked. ', 'Paste a function key of the app: it is kept for this tab alone, and sent to this server alone.'),
      el('p.ask-field', el('label', { for: 'key' }, 'Key'), input),
      el('p.actions', el('button.first', 'Open'), button('Not now', () => dialog.close())));
    dialog.replaceChildren(form);
    dialog.onclose = () => {
      asking = null;
      sessionStorage.getItem(held) !== refused && sessionStorage.getItem(held) ? resolve() : reject(new Problem('Locked', 'This archive opens with a function key of the app.', 401));
    };
    dialog.showModal();
  });
}
