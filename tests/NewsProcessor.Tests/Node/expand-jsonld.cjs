// Prints a list of JSON-LD documents, each expanded. Arguments: node_modules, and a JSON file with the list. Nothing is fetched: schema.org's context is its vocabulary.
const [, , packages, file] = process.argv;
const jsonld = require(packages + '/jsonld');

const documentLoader = async url => {
  if (url !== 'https://schema.org') throw new Error(`${url} is not to be fetched`);
  return { documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } };
};
const documents = JSON.parse(require('node:fs').readFileSync(file, 'utf8'));
Promise.all(documents.map(document => jsonld.expand(document, { documentLoader, base: 'https://app.example/api/articles/x' })))
  .then(expanded => console.log(JSON.stringify(expanded)));
