// node validate.cjs schema.json documents.json: prints every mistake of each document in a list, by JSON Schema 2020-12.
const { readFileSync } = require('fs');
const { default: Ajv } = require('ajv/dist/2020');
const { default: addFormats } = require('ajv-formats');

const [schema, documents] = process.argv.slice(2).map(path => JSON.parse(readFileSync(path, 'utf8')));
const judge = new Ajv({ allErrors: true, strict: false });
addFormats(judge);
judge.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
const isValid = judge.compile(schema);
documents.forEach((document, place) => {
  if (!isValid(document))
    isValid.errors.forEach(error => console.log(`${place}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`));
});
