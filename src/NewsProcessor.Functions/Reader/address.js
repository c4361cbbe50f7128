// What is shown is in the address: the query of a list, the article opened, the view.

const asked = ['q', 'source', 'section', 'language', 'keyword', 'author', 'upload', 'cluster', 'from', 'to', 'type', 'status', 'collapse'];

export const now = () => new URLSearchParams(location.search);

// The part of the address that says which articles: the parameters of GET articles.
export function query(parameters = now()) {
  const part = new URLSearchParams();
  for (const name of asked) if (parameters.get(name)) part.set(name, parameters.get(name));
  return part;
}

// The present list with some parameters changed; those that are empty go, and so does the place in the list.
export function changed(changes) {
  const next = query();
  for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name);
  return link(next);
}

export const link = parameters => `?${new URLSearchParams(parameters)}`;
export const toArticle = id => link([...query(), ['article', id]]);

// Several values stand apart by commas, one that holds a comma in quotation marks.
export function values(name) {
  return (now().get(name) ?? '').split('"').flatMap((part, at) => at % 2 ? [part] : part.split(',')).map(value => value.trim()).filter(Boolean);
}

export const joined = list => list.map(value => value.includes(',') ? `"${value}"` : value.replaceAll('"', '')).join(',');

export const toggled = (name, value) => {
  const same = other => other.toLowerCase() === value.toLowerCase();
  const before = values(name);
  return changed({ [name]: joined(before.some(same) ? before.filter(other => !same(other)) : [...before, value]) });
};

export function go(address, replace = false) {
  if (address === location.search || (address === '?' && !location.search)) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  if (!replace) dispatchEvent(new Event('moved'));
}
