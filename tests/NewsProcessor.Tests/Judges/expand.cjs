// node expand.cjs documents.json: prints a list of JSON-LD documents, each expanded. Nothing is fetched: schema.org's context is its vocabulary.
const { readFileSync } = require('fs');
const jsonld = require('jsonld');

const documentLoader = async url => {
  if (url !== 'https://schema.org') throw new Error(`${url} is not to be fetched`);
  return { documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } };
};
const documents = JSON.parse(readFileSync(process.argv[2], 'utf8'));
Promise.all(documents.map(document => jsonld.expand(document, { documentLoader, base: 'https://app.example/api/articles/x', safe: false })))
  .then(expanded => console.log(JSON.stringify(expanded)));
