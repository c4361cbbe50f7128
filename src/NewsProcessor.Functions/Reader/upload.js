// Files dropped anywhere on the page, or chosen: sent a few at a time, with a bar each, then the receipt as it comes.
import { $, button, el, say } from './dom.js';
import { headers, key, problem, read, root } from './api.js';
import { badge, isOpen, outcome } from './receipt.js';
import { count, size } from './words.js';

const atOnce = 3;
const waiting = [];
let sending = 0;

export function startUploads() {
  let depth = 0;
  const carriesFiles = event => event.dataTransfer?.types.includes('Files');
  const veil = shown => { $('#veil').hidden = !shown; };
  addEventListener('dragenter', event => carriesFiles(event) && (event.preventDefault(), depth++, veil(true)));
  addEventListener('dragleave', event => carriesFiles(event) && --depth <= 0 && (depth = 0, veil(false)));
  addEventListener('dragover', event => carriesFiles(event) && event.preventDefault());
  addEventListener('drop', async event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    veil(false);
    take(await filesOf(event.dataTransfer));
  });
  $('#files').addEventListener('change', event => { take([...event.target.files].map(file => ({ file, name: file.name }))); event.target.value = ''; });
  $('#add').addEventListener('click', () => $('#files').click());
}

// A folder's files keep their path as their name.
async function filesOf(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...transfer.files].map(file => ({ file, name: file.name }));
  const found = [];
  for (const open = [...entries]; open.length > 0;) {
    const entry = open.shift();
    if (entry.isFile) found.push({ file: await new Promise((done, fail) => entry.file(done, fail)), name: entry.fullPath.replace(/^\//, '') });
    else for (const reader = entry.createReader(); ;) {
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (some.length === 0) break;
      open.push(...some);
    }
  }
  return found;
}

function take(files) {
  if (files.length === 0) return;
  const tray = $('#tray');
  if (!tray.hasChildNodes()) tray.append(el('header', el('h2', 'Files'), button('×', close, { 'aria-label': 'Close the list of files' })), el('ol'));
  tray.hidden = false;
  waiting.push(...files.map(file => ({ ...file, row: trayRow(file) })));
  $('ol', tray).prepend(...waiting.slice(-files.length).map(one => one.row.node));
  say(`Adding ${count(files.length, 'file', 'files')}`);
  while (sending < atOnce && waiting.length > 0) run();
}

function close() {
  if (sending === 0) $('#tray').replaceChildren();
  $('#tray').hidden = true;
}

function trayRow({ file, name }) {
  const bar = el('progress', { max: 100, value: 0, 'aria-label': `${name}: sent` });
  const result = el('p.result', size(file.size));
  return { bar, result, node: el('li', el('p.name', { dir: 'auto' }, name), bar, result) };
}

async function run() {
  sending++;
  const { file, name, row } = waiting.shift();
  try {
    const accepted = await put(file, name, sent => { row.bar.value = sent * 100; row.result.textContent = `${Math.round(sent * 100)} % of ${size(file.size)}`; });
    row.bar.removeAttribute('value');
    row.result.textContent = 'Being read …';
    const receipt = await settled(accepted.id);
    row.result.replaceChildren(badge(receipt), ' ', ...outcome(receipt).filter(Boolean));
    say(`${name}: ${row.result.textContent}`);
    dispatchEvent(new Event('arrived'));
  } catch (fault) {
    row.result.replaceChildren(el('span.badge.refused', fault.title ?? 'Not sent'), ' ', fault.detail ?? String(fault));
    say(`${name}: ${row.result.textContent}`);
  }
  row.bar.remove();
  sending--;
  if (waiting.length > 0) run();
}

// fetch tells nothing of how far it got.
const put = (file, name, progress) => new Promise((resolve, reject) => {
  const sent = headers();
  const call = new XMLHttpRequest();
  call.open('PUT', new URL(`uploads?name=${encodeURIComponent(name)}`, root));
  for (const [header, value] of Object.entries(sent)) call.setRequestHeader(header, value);
  call.upload.onprogress = event => event.lengthComputable && progress(event.loaded / event.total);
  call.onerror = () => reject({ title: 'Not sent', detail: 'The connection broke off. Drop the file again.' });
  call.onload = async () => {
    const answer = new Response(call.responseText, { status: call.status });
    if (call.status === 401) key(sent['x-functions-key'] ?? null).then(() => put(file, name, progress)).then(resolve, reject);
    else if (answer.ok) resolve(await answer.json());
    else reject(await problem(answer));
  };
  call.send(file);
});

// Asks until the file has been read; each question waits over there for up to ten seconds. A file of thousands says how far it is.
async function settled(id) {
  for (let tries = 0; ; tries++) {
    const receipt = await read(`uploads/${id}?wait=10`).catch(fault => { if (fault.status !== 404 || tries > 30) throw fault; return { state: 'processing' }; });
    if (!isOpen(receipt) || tries > 180) return receipt;
    await new Promise(next => setTimeout(next, 500));
  }
}
